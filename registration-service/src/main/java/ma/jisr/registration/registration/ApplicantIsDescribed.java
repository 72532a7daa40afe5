package ma.jisr.registration.registration;

import java.time.LocalDate;
import ma.jisr.registration.account.EmailAddress;
import ma.jisr.registration.account.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** The applicant says who she is and how to reach her. */
final class ApplicantIsDescribed implements SubmissionRule {

    private static final int OLDEST = 130;

    @Override
    public void check(Draft draft, Circumstances circumstances, Findings findings) {
        Applicant applicant = draft.applicant();
        findings.has(applicant.givenName(), "/applicant/givenName");
        findings.has(applicant.familyName(), "/applicant/familyName");
        findings.has(applicant.gender(), "/applicant/gender");
        findings.has(applicant.language(), "/applicant/language");
        findings.has(applicant.education(), "/applicant/education");
        nationalId(applicant.nationalId(), findings);
        birthDate(applicant.birthDate(), circumstances.today(), findings);
        contact(applicant, findings);
    }

    private static void nationalId(@Nullable String nationalId, Findings findings) {
        if (findings.has(nationalId, "/applicant/nationalId")) {
            findings.addIf(!NationalId.isWellFormed(nationalId), "/applicant/nationalId", "national-id");
        }
    }

    private static void birthDate(@Nullable LocalDate birthDate, LocalDate today, Findings findings) {
        if (findings.has(birthDate, "/applicant/birthDate")) {
            findings.addIf(birthDate.isAfter(today), "/applicant/birthDate", "in-future");
            findings.addIf(birthDate.isBefore(today.minusYears(OLDEST)), "/applicant/birthDate", "too-long-ago");
        }
    }

    private static void contact(Applicant applicant, Findings findings) {
        String phone = applicant.phone();
        String email = applicant.email();
        if (findings.has(phone, "/applicant/phone")) {
            findings.addIf(PhoneNumber.mobile(phone).isEmpty(), "/applicant/phone", "mobile-phone");
        }
        findings.addIf(email != null && EmailAddress.normalised(email).isEmpty(), "/applicant/email", "email");
    }
}
