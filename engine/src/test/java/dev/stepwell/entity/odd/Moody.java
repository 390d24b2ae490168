package dev.stepwell.entity.odd;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "moody")
public class Moody {

    @Id
    long id;

    @Column(columnDefinition = "moood")
    String mood;
}
