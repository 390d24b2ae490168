package dev.stepwell.entity.odd;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "threaded")
public class Threaded {

    @Id
    long id;

    Thread worker;
}
