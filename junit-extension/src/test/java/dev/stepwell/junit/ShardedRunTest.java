package dev.stepwell.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** One part of a suite in each of several JVMs. */
class ShardedRunTest {

    @MigrationSuite(location = "classpath:histories/sound")
    static class Fixture implements MigrationChecks {}

    @Test
    void hasTheTestsOfItsRevisions() {
        Run run = shard("1/2");

        assertThat(run.succeeded())
                .containsExactly(
                        "acknowledgements",
                        "descent ▸ a1 create users",
                        "destructive ▸ a1 create users",
                        "graph",
                        "message",
                        "online ▸ a1 create users",
                        "reversible ▸ a1 create users",
                        "roundTrip ▸ a1 create users",
                        "singleHead",
                        "unedited",
                        "upgrade ▸ a1 create users");
        assertThat(run.failed()).isEmpty();
    }

    @Test
    void leavesWhatIsAboutTheWholeHistoryToTheLastShard() {
        assertThat(shard("1/2").aborted())
                .containsOnlyKeys("branchAlone ▸ a1 create users", "branchOrder ▸ a1 create users", "offlineSql")
                .values()
                .containsOnly(
                        "Not made in shard 1/2: this check is about the whole history, and the last shard makes it.");
        assertThat(shard("2/2").aborted()).isEmpty();
    }

    @Test
    void allShardsTogetherHaveEveryTest() {
        TreeSet<String> together = new TreeSet<>(shard("1/2").succeeded());
        together.addAll(shard("2/2").succeeded());

        assertThat(together)
                .containsAll(Run.of(Fixture.class).succeeded().stream()
                        .filter(name -> !name.equals("branchAlone ▸ a1 create users"))
                        .filter(name -> !name.equals("branchOrder ▸ a1 create users"))
                        .toList());
    }

    @Test
    void mayHaveNoRevisionAtAll() {
        Run run = shard("1/8");

        assertThat(run.failed()).isEmpty();
        assertThat(run.failedContainers()).isEmpty();
        assertThat(run.succeeded()).containsExactly("acknowledgements", "graph", "message", "singleHead", "unedited");
    }

    @Test
    void refusesAShardThatThereIsNot() {
        assertThat(shard("9/8").failedContainers())
                .isEqualTo(Map.of(
                        "ShardedRunTest$Fixture",
                        "stepwell.shard: There is no shard '9/8'; name 3/8 for the third of eight."));
    }

    private static Run shard(String which) {
        return Run.with(Map.of("stepwell.shard", which), Fixture.class);
    }
}
