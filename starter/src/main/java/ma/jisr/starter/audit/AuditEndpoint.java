package ma.jisr.starter.audit;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** {@code GET /actuator/audit}: verifies the chain; {@code ./jisr audit} calls it. */
@Endpoint(id = "audit")
public final class AuditEndpoint {

    private final AuditTrail trail;

    public AuditEndpoint(AuditTrail trail) {
        this.trail = trail;
    }

    @ReadOperation
    public AuditTrail.Verdict verify() {
        return trail.verify();
    }
}
