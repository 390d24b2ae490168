package dev.stepwell.entity.odd;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "order")
public class Ordered {

    @Id
    long id;

    String name;
}
