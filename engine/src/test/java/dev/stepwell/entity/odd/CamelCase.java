package dev.stepwell.entity.odd;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class CamelCase {

    @Id
    long id;

    String fullName;
}
