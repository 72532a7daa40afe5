package ma.jisr.registration.registration;

/** One thing that a draft must hold before it may be submitted; finds all its gaps and contradictions. */
interface SubmissionRule {

    void check(Draft draft, Circumstances circumstances, Findings findings);
}
