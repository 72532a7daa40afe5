package ma.jisr.funding.web.publication;

import java.util.List;
import ma.jisr.funding.programme.Instrument;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.Selection;
import ma.jisr.funding.web.publication.ProgrammeForm.BudgetForm;
import ma.jisr.funding.web.publication.ProgrammeForm.CriterionForm;
import ma.jisr.funding.web.publication.ProgrammeForm.DelaysForm;
import ma.jisr.funding.web.publication.ProgrammeForm.InstrumentForm;
import ma.jisr.funding.web.publication.ProgrammeForm.RuleForm;
import ma.jisr.funding.web.publication.ProgrammeForm.ShareForm;
import ma.jisr.funding.web.publication.ProgrammeForm.TrancheForm;
import ma.jisr.starter.problem.FieldError;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Makes a definition of what the committee wrote, or says of each field what is wrong with it. Expressions are looked at
 * later: a draft may be saved before they are right.
 */
final class FormCheck extends FieldChecks {

    private FormCheck() {}

    /**
     * @param code of the path; one in the form must be the same
     * @throws Problem 400 naming each field that can't be meant
     */
    static ProgrammeVersion programme(String code, ProgrammeForm form) {
        FormCheck check = new FormCheck();
        check.definition(code, form);
        check.refuse();
        try {
            return Definition.of(code, form);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(List.of(new FieldError("", "definition", e.getMessage())));
        }
    }

    private void definition(String code, ProgrammeForm form) {
        words("/code", code);
        expect("/code", form.code() == null || form.code().equals(code), "code-of-path", code);
        text("/name", form.name());
        text("/audience", form.audience());
        required("/category", form.category());
        required("/selection", form.selection());
        expect(
                "/closesOn",
                form.opensOn() == null
                        || form.closesOn() == null
                        || !form.closesOn().isBefore(form.opensOn()),
                "closes-before-it-opens");
        instrument(form.instrument());
        amount("/ceiling", form.ceiling(), 1);
        number("/sharePercent", form.sharePercent(), 1, 100);
        each("/conventions", form.conventions(), true, this::share);
        percents("/conventions", percents(form.conventions(), ShareForm::percent));
        each("/envelopes", form.envelopes(), true, this::budget);
        once("/envelopes", form.envelopes(), BudgetForm::province);
        each("/rules", form.rules(), true, this::rule);
        once("/rules", form.rules(), RuleForm::id);
        each("/tranches", form.tranches(), false, this::tranche);
        percents("/tranches", percents(form.tranches(), TrancheForm::percent));
        each("/scoring", form.scoring(), false, this::criterion);
        once("/scoring", form.scoring(), CriterionForm::id);
        expect(
                "/scoring",
                form.scoring() == null || form.scoring().isEmpty() || form.selection() == Selection.RANKED,
                "only-ranked");
        delays(form.delays());
    }

    private void instrument(@Nullable InstrumentForm form) {
        if (required("/instrument", form)) {
            required("/instrument/kind", form.kind());
            required("/instrument/paidBy", form.paidBy());
            boolean isLoan = form.kind() == Instrument.Kind.HONOUR_LOAN;
            expect("/instrument/months", isLoan == (form.months() != null), "months-of-a-loan");
            optional("/instrument/months", form.months(), 1, 600);
        }
    }

    private void share(String pointer, ShareForm form) {
        words(pointer + "/partner", form.partner());
        number(pointer + "/percent", form.percent(), 0, 100);
    }

    private void budget(String pointer, BudgetForm form) {
        required(pointer + "/province", form.province());
        optional(pointer + "/places", form.places(), 0, 1_000_000);
        amount(pointer + "/amount", form.amount(), 0);
    }

    private void rule(String pointer, RuleForm form) {
        words(pointer + "/id", form.id());
        number(pointer + "/version", form.version(), 1, Integer.MAX_VALUE);
        expression(pointer, form.expression());
        text(pointer + "/text", form.text());
        text(pointer + "/failed", form.failed());
        if (form.passed() != null) {
            text(pointer + "/passed", form.passed());
        }
        each(pointer + "/shows", form.shows(), false, (name, shown) -> {});
    }

    private void tranche(String pointer, TrancheForm form) {
        number(pointer + "/percent", form.percent(), 1, 100);
        words(pointer + "/after", form.after());
    }

    private void criterion(String pointer, CriterionForm form) {
        words(pointer + "/id", form.id());
        number(pointer + "/points", form.points(), 1, 1_000);
        expression(pointer, form.expression());
        text(pointer + "/text", form.text());
    }

    private void delays(@Nullable DelaysForm form) {
        if (form != null) {
            optional("/delays/reviewDays", form.reviewDays(), 0, 3_650);
            optional("/delays/offerDays", form.offerDays(), 0, 3_650);
            optional("/delays/appealDays", form.appealDays(), 0, 3_650);
            optional("/delays/payeeWaitDays", form.payeeWaitDays(), 0, 3_650);
            optional("/delays/chequeDays", form.chequeDays(), 0, 3_650);
            optional("/delays/reminderDays", form.reminderDays(), 0, 3_650);
        }
    }
}
