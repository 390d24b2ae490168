package dev.stepwell.entity.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.Check;

@Entity
@Table(
        name = "products",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_products_name",
                        columnNames = {"name", "vendor"}))
@Check(name = "ck_products_stock", constraints = "stock >= 0")
public class Product {

    @Id
    @Column(length = 20)
    String code;

    @Column(nullable = false)
    String name;

    @Column(nullable = false)
    String vendor;

    int stock;

    byte[] picture;
}
