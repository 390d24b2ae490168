package dev.stepwell.entity.odd;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "twins")
public class SecondTwin {

    @Id
    long id;

    String name;
}
