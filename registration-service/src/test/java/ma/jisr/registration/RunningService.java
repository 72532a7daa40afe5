package ma.jisr.registration;

import ma.jisr.local.testing.Infrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service on the infrastructure of the test run, one for all integration tests. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
public abstract class RunningService {

    @LocalServerPort
    private int port;

    protected Client client = new Client(0);

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry settings) {
        settings.add("JISR_KAFKA", () -> Infrastructure.shared().kafka());
        settings.add("JISR_MONGODB", () -> Infrastructure.shared().mongodb("registration"));
        settings.add("JISR_ISSUER", () -> "http://localhost:8080");
        settings.add("JISR_JWKS", () -> "http://localhost:8081/oauth2/jwks");
    }

    @BeforeEach
    void connect() {
        client = new Client(port);
    }
}
