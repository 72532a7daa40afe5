package ma.jisr.funding.web.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import ma.jisr.funding.language.Text;
import ma.jisr.funding.programme.Category;
import ma.jisr.funding.programme.ConventionShare;
import ma.jisr.funding.programme.Criterion;
import ma.jisr.funding.programme.Instrument;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.ProvinceBudget;
import ma.jisr.funding.programme.Rule;
import ma.jisr.funding.programme.Selection;
import ma.jisr.funding.programme.Tranche;
import ma.jisr.starter.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A programme's definition as the committee writes and reads it.
 *
 * @param version when read, the number that it has or will have; when written, ignored: the platform counts
 * @param ceiling in dirhams
 */
record ProgrammeForm(
        @Nullable String code,
        @Nullable Integer version,
        @Nullable TextForm name,
        @Nullable TextForm audience,
        @Nullable Category category,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        @Nullable Selection selection,
        @Nullable InstrumentForm instrument,
        @Nullable BigDecimal ceiling,
        @Nullable Integer sharePercent,
        @Nullable List<ShareForm> conventions,
        @Nullable List<BudgetForm> envelopes,
        @Nullable List<RuleForm> rules,
        @Nullable List<TrancheForm> tranches,
        @Nullable List<CriterionForm> scoring,
        @Nullable DelaysForm delays) {

    /** One text in the platform's four languages. */
    record TextForm(
            @Nullable String ar,
            @Nullable String fr,
            @Nullable String zgh,
            @Nullable String en) {

        static TextForm of(Text text) {
            return new TextForm(text.ar(), text.fr(), text.zgh(), text.en());
        }
    }

    /** @param months of a loan */
    record InstrumentForm(
            Instrument.@Nullable Kind kind,
            Instrument.@Nullable Means paidBy,
            @Nullable Integer months) {}

    /** Which part a partner bears. */
    record ShareForm(@Nullable String partner, @Nullable Integer percent) {}

    /**
     * What there is for a province.
     *
     * @param places null where only the money bounds
     * @param amount in dirhams
     */
    record BudgetForm(
            @Nullable String province,
            @Nullable Integer places,
            @Nullable BigDecimal amount) {}

    /** One rule; amounts in its expression are centimes. */
    record RuleForm(
            @Nullable String id,
            @Nullable Integer version,
            @Nullable String expression,
            @Nullable Boolean review,
            @Nullable List<String> shows,
            @Nullable TextForm text,
            @Nullable TextForm passed,
            @Nullable TextForm failed) {}

    /** A part of the amount and its milestone. */
    record TrancheForm(@Nullable Integer percent, @Nullable String after) {}

    /** One line of the grid. */
    record CriterionForm(
            @Nullable String id,
            @Nullable Integer points,
            @Nullable String expression,
            @Nullable TextForm text) {}

    /** In days; absent ones take their usual values. */
    record DelaysForm(
            @Nullable Integer reviewDays,
            @Nullable Integer offerDays,
            @Nullable Integer appealDays,
            @Nullable Integer payeeWaitDays,
            @Nullable Integer chequeDays,
            @Nullable Integer reminderDays) {}

    static ProgrammeForm of(ProgrammeVersion programme) {
        Instrument instrument = programme.instrument();
        var delays = programme.delays();
        return new ProgrammeForm(
                programme.code(),
                programme.version(),
                TextForm.of(programme.name()),
                TextForm.of(programme.audience()),
                programme.category(),
                programme.opensOn(),
                programme.closesOn(),
                programme.selection(),
                new InstrumentForm(instrument.kind(), instrument.paidBy(), instrument.months()),
                Money.dirhams(programme.ceilingCentimes()),
                programme.sharePercent(),
                programme.conventions().stream().map(ProgrammeForm::share).toList(),
                programme.envelopes().stream().map(ProgrammeForm::budget).toList(),
                programme.rules().stream().map(ProgrammeForm::rule).toList(),
                programme.tranches().stream().map(ProgrammeForm::tranche).toList(),
                programme.scoring().stream().map(ProgrammeForm::criterion).toList(),
                new DelaysForm(
                        delays.reviewDays(),
                        delays.offerDays(),
                        delays.appealDays(),
                        delays.payeeWaitDays(),
                        delays.chequeDays(),
                        delays.reminderDays()));
    }

    private static ShareForm share(ConventionShare share) {
        return new ShareForm(share.partner(), share.percent());
    }

    private static BudgetForm budget(ProvinceBudget budget) {
        return new BudgetForm(budget.province(), budget.places(), Money.dirhams(budget.amountCentimes()));
    }

    private static RuleForm rule(Rule rule) {
        return new RuleForm(
                rule.id(),
                rule.version(),
                rule.expression(),
                rule.review(),
                rule.shows(),
                TextForm.of(rule.text()),
                TextForm.of(rule.passed()),
                TextForm.of(rule.failed()));
    }

    private static TrancheForm tranche(Tranche tranche) {
        return new TrancheForm(tranche.percent(), tranche.after());
    }

    private static CriterionForm criterion(Criterion criterion) {
        return new CriterionForm(
                criterion.id(), criterion.points(), criterion.expression(), TextForm.of(criterion.text()));
    }
}
