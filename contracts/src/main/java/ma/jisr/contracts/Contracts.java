package ma.jisr.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The promised facts by name; reads their schemas and examples and judges nothing. */
public final class Contracts {

    private static final List<String> FACTS = List.of(
            "RegistrationSubmitted",
            "RegistrationWithdrawn",
            "ReviewDecided",
            "RegistrationErased",
            "AppealLodged",
            "OfferAccepted",
            "ContactChanged",
            "OneTimeCodeIssued",
            "ProgrammePublished",
            "ApplicantFoundEligible",
            "ApplicantFoundIneligible",
            "ReviewRequested",
            "PlaceAllocated",
            "ApplicantWaitlisted",
            "PlaceReleased",
            "PlaceOffered",
            "OfferExpired",
            "ReviewEscalated",
            "WithdrawalRefused",
            "AppealDecided",
            "EnvelopesSigned",
            "PlacesReallocated",
            "PaymentApproved",
            "TransferSent",
            "TransferSettled",
            "PaymentReturned",
            "ChequeIssued",
            "ChequeAssigned",
            "ChequeHandedOver",
            "ChequeCashed",
            "ChequeExpired",
            "ChequeReturned",
            "ChequeStopped",
            "ChequeReplaced",
            "FundingCompleted",
            "LoanGranted",
            "RepaymentReceived",
            "RepaymentDue",
            "RepaymentOverdue",
            "LoanSettled",
            "LoanWrittenOff",
            "LoanReduced",
            "HandoverCodeIssued",
            "BeneficiaryPlaced",
            "PlacementDelayed",
            "PlacementEnded");

    private Contracts() {}

    /** The names of all facts, those of one producer together. */
    public static List<String> facts() {
        return FACTS;
    }

    /**
     * The example of a fact's data as JSON text, version 1.
     *
     * @param fact a fact's name, or one with a variant, such as {@code RegistrationSubmitted-cooperative}
     * @throws IllegalArgumentException when there is no such example
     */
    public static String example(String fact) {
        return text("/contracts/examples/" + fact + ".v1.json");
    }

    /**
     * The JSON Schema (2020-12) of a fact's data, version 1.
     *
     * @throws IllegalArgumentException when there is no such fact
     */
    public static String schema(String fact) {
        return text("/contracts/events/" + fact + ".v1.schema.json");
    }

    /** Made-up registrations, one JSON object a line, each with what must come of it. */
    public static String sampleRegistrations() {
        return text("/contracts/registrations.sample.jsonl");
    }

    private static String text(String resource) {
        try (InputStream in = Contracts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("No contract at " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + resource, e);
        }
    }
}
