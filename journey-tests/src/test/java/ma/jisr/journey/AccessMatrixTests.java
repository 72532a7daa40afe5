package ma.jisr.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The committed table has a row for every endpoint; what the cells say, {@link AccessMatrixIntegrationTests} tries. */
class AccessMatrixTests {

    @Test
    void everyEndpointHasARow() {
        String table = AccessMatrix.committed();

        List<String> without = AccessMatrix.rows().stream()
                .map(Endpoint::name)
                .filter(name -> !table.contains("| `" + name + "` |"))
                .toList();

        assertThat(without)
                .as("Endpoints without a row in docs/access-matrix.md: run AccessMatrixIntegrationTests with "
                        + "-Djisr.matrix.update=true, and read whether the new rows say what they should")
                .isEmpty();
    }

    @Test
    void everyRowHasAnEndpoint() {
        List<String> names = AccessMatrix.rows().stream()
                .map(row -> "| `" + row.name() + "` |")
                .toList();

        assertThat(AccessMatrix.committed().lines().filter(line -> line.startsWith("| `")))
                .allSatisfy(line -> assertThat(names).anyMatch(line::startsWith));
    }
}
