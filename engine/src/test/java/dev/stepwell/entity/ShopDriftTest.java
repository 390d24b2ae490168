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
import dev.stepwell.testing.RealPostgres;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A schema that was written by hand for the entities of the shop, and every single thing in which it may drift from them. */
@Tag("hibernate")
@ExtendWith(RealPostgres.class)
@TestInstance(Lifecycle.PER_CLASS)
class ShopDriftTest {

    private PostgresServer server;
    private ScratchDatabase shop;
    private ExpectedSchema model;

    @BeforeAll
    void make(PostgresServer shared) throws SQLException {
        server = shared;
        shop = server.create("shop");
        ModelDesk.run(shop, List.of(DriftCase.resource("shop.sql")));
        model = PreparedModel.of(
                        Model.Entities.of(Customer.class, Order.class, Product.class, Entry.class), server.version())
                .make(() -> server, "model", ModelDesk.read(shop));
    }

    @AfterAll
    void drop() {
        shop.close();
    }

    @Test
    void nothingDriftsWhereOnlyNamesAndOrderDiffer() throws SQLException {
        assertThat(drifts(ModelDesk.read(shop))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("drifts")
    void isFoundAndNamedAndGoesAwayWithARevision(DriftCase drift) throws SQLException {
        try (ScratchDatabase database = server.copy(shop, "drift")) {
            ModelDesk.run(database, List.of(drift.sql()));
            SchemaSnapshot drifted = ModelDesk.read(database);
            ModelComparison comparison = ModelComparison.of(model, drifted, DriftOptions.DEFAULT);

            assertThat(comparison.drifts())
                    .extracting(found -> found.kind().code() + " " + found.object())
                    .containsExactlyElementsOf(drift.expected());

            SchemaChange change = SchemaChange.between(drifted, comparison.target(), ChangeOptions.DEFAULT);
            ModelDesk.run(database, sql(change.upgrade()));
            assertThat(drifts(ModelDesk.read(database))).isEmpty();
            ModelDesk.run(database, sql(change.downgrade()));
            assertThat(SchemaDiff.between(drifted, ModelDesk.read(database)))
                    .filteredOn(difference -> !difference.isColumnOrder())
                    .isEmpty();
        }
    }

    static List<DriftCase> drifts() {
        return DriftCase.all();
    }

    private List<Drift> drifts(SchemaSnapshot migrated) {
        return ModelComparison.of(model, migrated, DriftOptions.DEFAULT).drifts();
    }

    private static List<String> sql(SchemaChange.Way way) {
        return way.statements().stream().map(ChangeStatement::sql).toList();
    }
}
