package dev.stepwell.entity.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "entries", schema = "audit")
public class Entry {

    @Id
    UUID id;

    @Column(nullable = false)
    String text;

    @ManyToOne
    Order about;
}
