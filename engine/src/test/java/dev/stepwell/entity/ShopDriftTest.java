package dev.stepwell.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.ddl.ChangeOptions;
import dev.stepwell.ddl.ChangeStatement;
import dev.stepwell.ddl.SchemaChange;
import dev.stepwell.diff.SchemaDiff;
import dev.stepwell.drift.Drift;
import dev.stepwell.drift.DriftOptions;
import dev.stepwell.drift.ExpectedSchema;
import dev.stepwell.drift.ModelComparison;
import dev.stepwell.entity.shop.Customer;
import dev.stepwell.entity.shop.Entry;
import dev.stepwell.entity.shop.Order;
import dev.stepwell.entity.shop.Product;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.testing.PostgresVersions;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A schema that was written by hand for the entities of the shop, and every single thing in which it may drift from them. All of
 * it on one version of PostgreSQL, a part on each of the others, and all on all with {@code -Dstepwell.test.everywhere=true}.
 */
@Tag("hibernate")
@ExtendWith(PostgresVersions.class)
@TestInstance(Lifecycle.PER_CLASS)
class ShopDriftTest {

    private static final String USUAL = "17";
    private static final int ONE_OF = 15;

    private final PostgresVersions servers;
    private final Map<String, Shop> shops = new HashMap<>();

    ShopDriftTest(PostgresVersions servers) {
        this.servers = servers;
    }

    @AfterAll
    void drop() {
        shops.values().forEach(shop -> shop.database().close());
    }

    static List<String> majors() {
        return PostgresVersions.majors();
    }

    static Stream<Arguments> drifts() {
        List<DriftCase> all = DriftCase.all();
        return majors().stream().flatMap(major -> IntStream.range(0, all.size())
                .filter(index -> isMade(major, index))
                .mapToObj(index -> Arguments.of(major, all.get(index))));
    }

    /** Other cases on each version. */
    private static boolean isMade(String major, int index) {
        return major.equals(USUAL)
                || Boolean.getBoolean("stepwell.test.everywhere")
                || index % ONE_OF == Integer.parseInt(major) % ONE_OF;
    }

    @ParameterizedTest(name = "PostgreSQL {0}")
    @MethodSource("majors")
    void nothingDriftsWhereOnlyNamesAndOrderDiffer(String major) throws SQLException {
        Shop shop = shop(major);

        assertThat(shop.drifts(ModelDesk.read(shop.database()))).isEmpty();
    }

    @ParameterizedTest(name = "PostgreSQL {0}: {1}")
    @MethodSource("drifts")
    void isFoundAndNamedAndGoesAwayWithARevision(String major, DriftCase drift) throws SQLException {
        Shop shop = shop(major);
        try (ScratchDatabase database = shop.server().copy(shop.database(), "drift")) {
            ModelDesk.run(database, List.of(drift.sql()));
            SchemaSnapshot drifted = ModelDesk.read(database);
            ModelComparison comparison = ModelComparison.of(shop.model(), drifted, DriftOptions.DEFAULT);

            assertThat(comparison.drifts())
                    .extracting(found -> found.kind().code() + " " + found.object())
                    .containsExactlyElementsOf(drift.expected());

            SchemaChange change = SchemaChange.between(drifted, comparison.target(), ChangeOptions.DEFAULT);
            ModelDesk.run(database, sql(change.upgrade()));
            assertThat(shop.drifts(ModelDesk.read(database))).isEmpty();
            ModelDesk.run(database, sql(change.downgrade()));
            assertThat(SchemaDiff.between(drifted, ModelDesk.read(database)))
                    .filteredOn(difference -> !difference.isColumnOrder())
                    .isEmpty();
        }
    }

    @Test
    void ofASequenceOrAnEnumTypeNamesItsAttribute() throws SQLException {
        Shop shop = shop(USUAL);
        try (ScratchDatabase database = shop.server().copy(shop.database(), "drift")) {
            ModelDesk.run(database, List.of("""
                    ALTER SEQUENCE orders_seq INCREMENT BY 1;
                    ALTER TYPE state ADD VALUE 'LOST';
                    """));

            assertThat(shop.drifts(ModelDesk.read(database)))
                    .extracting(Drift::message)
                    .containsExactly(
                            "Enum public.state (dev.stepwell.entity.shop.Order.state) has 'LOST' in the migrated schema,"
                                    + " which the model cannot read where a row has it.",
                            "Sequence public.orders_seq (dev.stepwell.entity.shop.Order.id) goes up by 1 in the migrated"
                                    + " schema and by 50 in the model, which would give keys out twice or leave gaps.");
        }
    }

    private Shop shop(String major) throws SQLException {
        Shop known = shops.get(major);
        if (known != null) {
            return known;
        }
        Shop made = Shop.make(servers.server(major));
        shops.put(major, made);
        return made;
    }

    private static List<String> sql(SchemaChange.Way way) {
        return way.statements().stream().map(ChangeStatement::sql).toList();
    }

    /** The schema that was written by hand, and what the entities ask for. */
    private record Shop(PostgresServer server, ScratchDatabase database, ExpectedSchema model) {

        static Shop make(PostgresServer server) throws SQLException {
            ScratchDatabase database = server.create("shop");
            ModelDesk.run(database, List.of(DriftCase.resource("shop.sql")));
            ExpectedSchema model = PreparedModel.of(
                            Model.Entities.of(Customer.class, Order.class, Product.class, Entry.class),
                            server.version())
                    .make(() -> server, "model", ModelDesk.read(database));
            return new Shop(server, database, model);
        }

        List<Drift> drifts(SchemaSnapshot migrated) {
            return ModelComparison.of(model, migrated, DriftOptions.DEFAULT).drifts();
        }
    }
}
