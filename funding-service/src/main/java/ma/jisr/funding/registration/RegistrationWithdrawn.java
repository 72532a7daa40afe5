package ma.jisr.funding.registration;

import java.time.Instant;

/** An applicant withdrew; her place, if she has one, is free again. Her reason is none of funding's business. */
public record RegistrationWithdrawn(
        String registration, String reference, String applicant, String programme, String province, Instant at)
        implements RegistrationFact {}
