package dev.stepwell.sample.testcases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What is to be tested, step by step. */
@Entity
@Table(name = "test_cases", indexes = @Index(name = "ix_test_cases_title", columnList = "title"))
public class TestCase {

    @Id
    @GeneratedValue
    UUID id;

    @Column(nullable = false)
    String title;

    @Column(nullable = false, columnDefinition = "text")
    @ColumnDefault("''")
    String steps;

    /** Not {@code metadata}, which the mapper of another service of this database keeps for itself. */
    @Column(name = "meta_data", nullable = false)
    @ColumnDefault("'{}'")
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> metaData;

    @Column(name = "execution_environment")
    String executionEnvironment;
}
