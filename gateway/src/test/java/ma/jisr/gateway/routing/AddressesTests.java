package ma.jisr.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** The table of addresses against what the services say that they answer. */
class AddressesTests {

    /** A person asks for her data in one place; registration-service asks the others. */
    private static final String COLLECTED = "/api/v1/me/";

    @ParameterizedTest
    @EnumSource
    void leadsToEveryAddressOfEveryService(Service service) {
        List<String> paths = documented(service);
        assertThat(paths)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(Addresses.destination(path.replaceAll("\\{[^}]+}", "x"))
                                .map(Destination::service))
                        .as(path)
                        .hasValue(path.startsWith(COLLECTED) ? Service.REGISTRATION : service));
    }

    private static List<String> documented(Service service) {
        Path document = Path.of("../contracts/openapi/" + service.label() + "-service.json");
        try {
            return new ArrayList<>(new JsonMapper()
                    .readTree(Files.readString(document))
                    .path("paths")
                    .propertyNames());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
