package dev.stepwell.entity.odd;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "\"user\"")
public class Reserved {

    @Id
    long id;

    @Column(name = "metadata")
    String notes;
}
