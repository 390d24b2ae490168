package dev.stepwell.sample;

// tag::readme[]
import dev.stepwell.junit.MigrationChecks;
import dev.stepwell.junit.MigrationSuite;
import dev.stepwell.sample.users.User;

@MigrationSuite(location = "classpath:db/users", entities = User.class)
class UsersMigrationsTest implements MigrationChecks {}
// end::readme[]
