package dev.stepwell.entity.odd;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "sales", schema = "shop")
public class Sale {

    @Id
    long id;

    String name;
}
