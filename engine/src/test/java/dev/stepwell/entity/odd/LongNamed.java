package dev.stepwell.entity.odd;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "long_named")
public class LongNamed {

    @Id
    long id;

    @Column(name = "the_address_to_which_invoices_are_sent_unless_the_customer_objects")
    String address;
}
