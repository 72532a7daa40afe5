package ma.jisr.local.play;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody made up who applies.
 *
 * @param number unique in the run
 * @param run three digits, in her phone and identity number, so that nobody is taken for somebody of another run
 * @param ownShareTooSmall whether she types too small an own share
 * @param certificate whether her disability is proved by a certificate, which an officer must see
 */
record Person(int number, String run, Part part, boolean ownShareTooSmall, boolean certificate) {

    private static final List<String> GIVEN =
            List.of("فاطمة", "خديجة", "مينة", "زينب", "سعيدة", "رشيد", "إدريس", "حسن");
    private static final List<String> FAMILY = List.of("آيت لحسن", "العمراني", "الحوزي", "حميمو", "بوعزة", "الناصري");
    private static final long COST = 60_000;

    /** A mobile number that no other run has. */
    String phone() {
        return "+2126%s%05d".formatted(run, number);
    }

    String givenName() {
        boolean woman = part == Part.GRANT_BY_TRANSFER;
        return GIVEN.get(number % (woman ? 5 : GIVEN.size()));
    }

    String familyName() {
        return FAMILY.get(number % FAMILY.size());
    }

    String nationalId() {
        return "PL%s%03d".formatted(run, number);
    }

    /** An account that checks: 22 digits of bank, place and number, and the key of two. */
    String rib() {
        String account = "011519" + "%s%013d".formatted(run, number);
        long rest = new BigInteger(account + "00").mod(BigInteger.valueOf(97)).longValue();
        return account + "%02d".formatted(rest == 0 ? 0 : 97 - rest);
    }

    /** Amounts differ, and don't all divide evenly. */
    long requested() {
        return 20_000 + (number % 7) * 1_333L;
    }

    Map<String, Object> registration(String programme) {
        Map<String, Object> registration = new LinkedHashMap<>();
        registration.put("programme", programme);
        registration.put("category", part.category());
        registration.put("applicant", applicant());
        if (part == Part.GRANT_BY_CHEQUE) {
            registration.put("disability", disability());
        }
        registration.put("project", project());
        registration.put("accessibility", List.of());
        registration.put("consent", Map.of("given", true, "version", "2023-06"));
        return registration;
    }

    private Map<String, Object> applicant() {
        Map<String, Object> applicant = new LinkedHashMap<>();
        applicant.put("nationalId", nationalId());
        applicant.put("givenName", givenName());
        applicant.put("familyName", familyName());
        applicant.put("birthDate", part.isLoan() ? "2000-03-15" : "1988-05-20");
        applicant.put("gender", part == Part.GRANT_BY_TRANSFER || number % 5 < 3 ? "F" : "M");
        applicant.put("phone", phone());
        applicant.put("language", "ar");
        applicant.put("education", "SECONDARY");
        applicant.put(
                "residence", Map.of("province", part.province(), "commune", part.commune(), "address", "الحي القديم"));
        return applicant;
    }

    private Map<String, Object> disability() {
        return certificate
                ? Map.of("proof", "CERTIFICATE", "number", "PSH%06d".formatted(number), "validUntil", "2029-12-31")
                : Map.of("proof", "CARD", "number", "PSH%06d".formatted(number));
    }

    private Map<String, Object> project() {
        Map<String, Object> project = new LinkedHashMap<>();
        project.put("title", "ورشة نسيج");
        project.put("sector", "CRAFTS");
        project.put("description", "مشروع مدر للدخل");
        project.put("stage", "STARTING");
        project.put("cost", part == Part.GRANT_BY_TRANSFER ? COST : requested());
        project.put("requested", ownShareTooSmall ? COST - 20_000 : requested());
        project.put("ownCash", ownCash());
        project.put("ownInKind", 0);
        project.put("jobs", 1 + number % 3);
        return project;
    }

    private long ownCash() {
        if (part != Part.GRANT_BY_TRANSFER) {
            return 0;
        }
        return ownShareTooSmall ? 20_000 : COST - requested();
    }
}
