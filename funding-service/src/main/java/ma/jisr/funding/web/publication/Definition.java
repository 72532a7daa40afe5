package ma.jisr.funding.web.publication;

import java.util.List;
import java.util.function.Function;
import ma.jisr.funding.language.Text;
import ma.jisr.funding.programme.ConventionShare;
import ma.jisr.funding.programme.Criterion;
import ma.jisr.funding.programme.Delays;
import ma.jisr.funding.programme.Instrument;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.ProvinceBudget;
import ma.jisr.funding.programme.Rule;
import ma.jisr.funding.programme.Tranche;
import ma.jisr.funding.web.publication.ProgrammeForm.CriterionForm;
import ma.jisr.funding.web.publication.ProgrammeForm.DelaysForm;
import ma.jisr.funding.web.publication.ProgrammeForm.InstrumentForm;
import ma.jisr.funding.web.publication.ProgrammeForm.RuleForm;
import ma.jisr.funding.web.publication.ProgrammeForm.TextForm;
import ma.jisr.starter.money.Money;
import org.jspecify.annotations.Nullable;

/** Makes a programme of a form that was checked. */
final class Definition {

    private Definition() {}

    static ProgrammeVersion of(String code, ProgrammeForm form) {
        InstrumentForm instrument = form.instrument();
        return new ProgrammeVersion(
                code,
                1,
                text(form.name()),
                text(form.audience()),
                form.category(),
                form.opensOn(),
                form.closesOn(),
                form.selection(),
                new Instrument(instrument.kind(), instrument.paidBy(), instrument.months()),
                Money.centimes(form.ceiling()),
                form.sharePercent(),
                made(form.conventions(), each -> new ConventionShare(each.partner(), each.percent())),
                made(
                        form.envelopes(),
                        each -> new ProvinceBudget(each.province(), each.places(), Money.centimes(each.amount()))),
                made(form.rules(), Definition::rule),
                form.tranches() == null || form.tranches().isEmpty()
                        ? null
                        : made(form.tranches(), each -> new Tranche(each.percent(), each.after())),
                form.scoring() == null ? null : made(form.scoring(), Definition::criterion),
                delaysOf(form.delays()));
    }

    private static Rule rule(RuleForm form) {
        return new Rule(
                form.id(),
                form.version(),
                form.expression(),
                Boolean.TRUE.equals(form.review()),
                form.shows(),
                text(form.text()),
                form.passed() == null ? null : text(form.passed()),
                text(form.failed()));
    }

    private static Criterion criterion(CriterionForm form) {
        return new Criterion(form.id(), form.points(), form.expression(), text(form.text()));
    }

    private static @Nullable Delays delaysOf(@Nullable DelaysForm form) {
        return form == null
                ? null
                : new Delays(
                        form.reviewDays(),
                        form.offerDays(),
                        form.appealDays(),
                        form.payeeWaitDays(),
                        form.chequeDays(),
                        form.reminderDays());
    }

    private static Text text(TextForm form) {
        return new Text(form.ar(), form.fr(), form.zgh(), form.en());
    }

    private static <F, T> List<T> made(List<F> forms, Function<F, T> make) {
        return forms.stream().map(make).toList();
    }
}
