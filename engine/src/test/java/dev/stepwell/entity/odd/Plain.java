package dev.stepwell.entity.odd;

public class Plain {

    long id;

    String name;
}
