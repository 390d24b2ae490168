package dev.stepwell.sample.dataproducts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnDefault;

/** Data that a team offers to others. */
@Entity
@Table(name = "data_products", indexes = @Index(name = "ix_data_products_team_id", columnList = "team_id"))
public class DataProduct {

    /** How far along it is; written in lower case. */
    public enum Status {
        draft,
        active,
        retired
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "team_id")
    Team team;

    @Column(nullable = false, length = 200)
    String name;

    @Column(columnDefinition = "text")
    String description;

    @Column(nullable = false, length = 20)
    @ColumnDefault("'draft'")
    @Enumerated(EnumType.STRING)
    Status status;

    @Column(name = "owner_email", nullable = false)
    String ownerEmail;
}
