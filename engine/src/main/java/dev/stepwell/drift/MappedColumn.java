package dev.stepwell.drift;

/**
 * A column that an attribute is mapped to.
 *
 * @param name its name as the model writes it
 * @param attribute the attribute with its class, such as {@code com.example.User.email}
 * @param written whether rows are inserted with a value for it
 */
public record MappedColumn(WrittenName name, String attribute, boolean written) {}
