package ma.jisr.notification;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** An applicant of a test, with what the services say about her. */
public record Woman(String applicant, String registration, String phone) {

    public static Woman anybody() {
        int digits = ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
        return new Woman(UUID.randomUUID().toString(), UUID.randomUUID().toString(), "+2126" + digits);
    }

    public String email() {
        return "w" + phone.substring(1) + "@example.ma";
    }

    public String contact(String language, boolean withEmail) {
        return contact(language, withEmail, Instant.now());
    }

    public String contact(String language, boolean withEmail, Instant at) {
        String email = withEmail ? "\"email\":\"" + email() + "\"," : "";
        return """
                {"applicant":"%s","phone":"%s",%s"language":"%s","at":"%s"}""".formatted(applicant, phone, email, language, at);
    }

    public String submitted() {
        return about("");
    }

    public String allocated(long centimes) {
        return about(",\"amountCentimes\":" + centimes);
    }

    private String about(String more) {
        return """
                {"registration":"%s","reference":"JSR-7K3MQ9XD","applicant":"%s","programme":"jisr-marrakech-safi",\
                "province":"161"%s}""".formatted(registration, applicant, more);
    }
}
