package dev.stepwell.sample;

// tag::readme[]
import dev.stepwell.junit.MigrationChecks;
import dev.stepwell.junit.MigrationSuite;

@MigrationSuite(location = "classpath:db/users")
class UsersMigrationsTest implements MigrationChecks {}
// end::readme[]
