package dev.stepwell.entity.odd;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "accounts")
public class WithCitext {

    @Id
    long id;

    @Column(columnDefinition = "citext")
    String email;

    @Column(columnDefinition = "percentage")
    int discount;
}
