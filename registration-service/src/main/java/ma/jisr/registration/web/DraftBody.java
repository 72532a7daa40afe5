package ma.jisr.registration.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import ma.jisr.registration.account.Language;
import ma.jisr.registration.registration.Accessibility;
import ma.jisr.registration.registration.Category;
import ma.jisr.registration.registration.Consent;
import ma.jisr.registration.registration.Disability;
import ma.jisr.registration.registration.Education;
import ma.jisr.registration.registration.Gender;
import ma.jisr.registration.registration.Residence;
import ma.jisr.registration.registration.Sector;
import ma.jisr.registration.registration.Stage;
import org.jspecify.annotations.Nullable;

/** A registration as typed, in requests and in answers; amounts in dirhams with at most two decimals. */
record DraftBody(
        @Nullable String programme,
        @Nullable Category category,
        @Nullable ApplicantBody applicant,
        @Nullable CooperativeBody cooperative,
        @Nullable Disability disability,
        @Nullable ProjectBody project,
        @Nullable List<Accessibility> accessibility,
        @Nullable Consent consent) {

    record ApplicantBody(
            @Nullable String nationalId,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable LocalDate birthDate,
            @Nullable Gender gender,
            @Nullable String phone,
            @Nullable String email,
            @Nullable Language language,
            @Nullable Education education,
            @Nullable Residence residence) {}

    record CooperativeBody(
            @Nullable String name,
            @Nullable String registerNumber,
            @Nullable BigDecimal capital,
            @Nullable Integer members,
            @Nullable Integer women) {}

    record ProjectBody(
            @Nullable String title,
            @Nullable Sector sector,
            @Nullable String description,
            @Nullable Stage stage,
            @Nullable LocalDate startedOn,
            @Nullable BigDecimal cost,
            @Nullable BigDecimal requested,
            @Nullable BigDecimal ownCash,
            @Nullable BigDecimal ownInKind,
            @Nullable Integer jobs) {}
}
