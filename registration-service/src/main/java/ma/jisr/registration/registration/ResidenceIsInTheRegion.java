package ma.jisr.registration.registration;

import ma.jisr.registration.geography.Geography;

/** Province and commune are known, and the commune lies in the province. */
final class ResidenceIsInTheRegion implements SubmissionRule {

    private static final String PROVINCE = "/applicant/residence/province";
    private static final String COMMUNE = "/applicant/residence/commune";

    @Override
    public void check(Draft draft, Circumstances circumstances, Findings findings) {
        Geography geography = circumstances.geography();
        String province = draft.applicant().residence().province();
        String commune = draft.applicant().residence().commune();
        boolean provinceKnown = findings.has(province, PROVINCE) && geography.knowsProvince(province);
        boolean communeKnown = findings.has(commune, COMMUNE) && geography.knowsCommune(commune);
        findings.addIf(province != null && !provinceKnown, PROVINCE, "province-unknown");
        findings.addIf(commune != null && !communeKnown, COMMUNE, "commune-unknown");
        findings.addIf(
                provinceKnown && communeKnown && !geography.lies(commune, province), COMMUNE, "commune-elsewhere");
    }
}
