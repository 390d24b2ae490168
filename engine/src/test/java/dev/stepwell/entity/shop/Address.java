package dev.stepwell.entity.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

@Embeddable
public class Address {

    @Column(length = 200)
    String street;

    @Column(length = 100)
    String city;
}
