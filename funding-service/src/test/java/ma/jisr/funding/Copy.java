package ma.jisr.funding;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import ma.jisr.funding.allocation.AcceptingOffers;
import ma.jisr.funding.allocation.Allocation;
import ma.jisr.funding.allocation.Allocations;
import ma.jisr.funding.allocation.DecidingReviews;
import ma.jisr.funding.allocation.Envelope;
import ma.jisr.funding.allocation.EnvelopeId;
import ma.jisr.funding.allocation.Envelopes;
import ma.jisr.funding.allocation.ErasingApplicants;
import ma.jisr.funding.allocation.FinishingAllocations;
import ma.jisr.funding.allocation.JudgingRegistrations;
import ma.jisr.funding.allocation.Withdrawing;
import ma.jisr.funding.appeal.FinishingAppeals;
import ma.jisr.funding.appeal.LodgingAppeals;
import ma.jisr.funding.calendar.CalendarSettings;
import ma.jisr.funding.cheque.HandoverSettings;
import ma.jisr.funding.programme.Category;
import ma.jisr.funding.publication.LoadingProgrammes;
import ma.jisr.funding.publication.ProgrammeSettings;
import ma.jisr.funding.publication.PublicationBeans;
import ma.jisr.funding.registration.AppealLodged;
import ma.jisr.funding.registration.OfferAccepted;
import ma.jisr.funding.registration.RegistrationErased;
import ma.jisr.funding.registration.RegistrationSubmitted;
import ma.jisr.funding.registration.RegistrationSubmitted.Project;
import ma.jisr.funding.registration.RegistrationWithdrawn;
import ma.jisr.funding.registration.ReviewDecided;
import ma.jisr.funding.round.FinishingRounds;
import ma.jisr.funding.round.RoundSettings;
import ma.jisr.funding.transfer.DebtorSettings;
import ma.jisr.local.testing.Infrastructure;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.facts.FactRoutes;
import ma.jisr.starter.facts.FactSource;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.Leases;
import ma.jisr.starter.persistence.Outbox;
import ma.jisr.starter.persistence.OutboxEntry;
import ma.jisr.starter.persistence.OutboxRelay;
import ma.jisr.starter.persistence.StateCodec;
import ma.jisr.starter.privacy.KeyEncryption;
import ma.jisr.starter.privacy.MasterKeys;
import ma.jisr.starter.privacy.PersonKeys;
import ma.jisr.starter.privacy.PrivacySettings;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * One copy of the service on the real document database, without Kafka and HTTP: tests hand it facts, and read what it
 * would tell from its outboxes, which nobody empties.
 */
public final class Copy implements AutoCloseable {

    private static final String DEBTOR = "310450000000000000000109";

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final MongoClient client;
    private final MongoDatabase database;
    public final MovableClock clock = new MovableClock();

    /** @param programmes a folder of programmes, as the setting names it */
    public Copy(String databaseName, String programmes) {
        client = client(databaseName);
        database = client.getDatabase(databaseName);
        context.registerBean(MongoDatabase.class, () -> database);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(ProgrammeSettings.class, () -> new ProgrammeSettings(programmes));
        context.registerBean("messageSource", ResourceBundleMessageSource.class, Copy::messages);
        context.registerBean(AggregateContext.class, this::aggregateContext);
        context.registerBean(
                KeyEncryption.class,
                () -> new MasterKeys(new PrivacySettings(Base64.getEncoder().encodeToString(new byte[32]), List.of())));
        context.registerBean(RoundSettings.class, () -> new RoundSettings(Duration.ofDays(7)));
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean(
                PersonKeys.class, () -> new PersonKeys(database, context.getBean(KeyEncryption.class), clock));
        context.registerBean(CalendarSettings.class, () -> new CalendarSettings(ZoneId.of("Africa/Casablanca")));
        context.registerBean(
                HandoverSettings.class, () -> new HandoverSettings("dGVzdHMtb25seS1jb2Rlcy1rZXktLW51bWJlci1vbmU="));
        context.registerBean(DebtorSettings.class, () -> new DebtorSettings("Programme Jisr", DEBTOR, "BKAMMAMR"));
        context.registerBean(Leases.class, () -> new Leases(database, clock));
        context.scan(
                "ma.jisr.funding.allocation",
                "ma.jisr.funding.calendar",
                "ma.jisr.funding.cheque",
                "ma.jisr.funding.appeal",
                "ma.jisr.funding.allotment",
                "ma.jisr.funding.eligibility",
                "ma.jisr.funding.language",
                "ma.jisr.funding.ledger",
                "ma.jisr.funding.figures",
                "ma.jisr.funding.loan",
                "ma.jisr.funding.messaging",
                "ma.jisr.funding.payee",
                "ma.jisr.funding.payment",
                "ma.jisr.funding.persistence",
                "ma.jisr.funding.programme",
                "ma.jisr.funding.round",
                "ma.jisr.funding.transfer");
        context.register(PublicationBeans.ALL);
        context.refresh();
        context.getBean(LoadingProgrammes.class).load();
    }

    public static MongoClient client(String databaseName) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(
                        new ConnectionString(Infrastructure.shared().mongodb(databaseName)))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .build());
    }

    private AggregateContext aggregateContext() {
        List<FactRoutes> routes =
                List.copyOf(context.getBeansOfType(FactRoutes.class).values());
        JsonMapper json = JsonMapper.builder()
                .changeDefaultPropertyInclusion(inclusion ->
                        inclusion.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
                .build();
        return new AggregateContext(
                database,
                clock,
                new NoRelay(),
                routes,
                json,
                new StateCodec(),
                () -> context.getBean(PersonKeys.class));
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.forLanguageTag("ar"));
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    public void judge(RegistrationSubmitted fact) {
        context.getBean(JudgingRegistrations.class).judge(fact, source(fact.registration(), 1));
    }

    public void review(ReviewDecided fact) {
        context.getBean(DecidingReviews.class).decide(fact, source(fact.registration(), 2));
    }

    public void accept(String registration) {
        OfferAccepted fact = new OfferAccepted(registration, clock.instant());
        context.getBean(AcceptingOffers.class).accept(fact, source(registration, 2));
    }

    public void withdraw(RegistrationWithdrawn fact) {
        context.getBean(Withdrawing.class).withdraw(fact, source(fact.registration(), 3));
        context.getBean(LodgingAppeals.class).withdraw(fact.registration());
    }

    public void appeal(AppealLodged fact) {
        context.getBean(LodgingAppeals.class).lodge(fact, source(fact.registration(), 5));
    }

    public void erase(String registration) {
        context.getBean(ErasingApplicants.class).erase(new RegistrationErased(registration), source(registration, 4));
        context.getBean(LodgingAppeals.class).erase(registration);
    }

    /** What the scheduled sweep does, as if everything had been lying for a minute. */
    public void sweep() {
        clock.move(Duration.ofMinutes(1));
        context.getBean(FinishingAllocations.class).finish();
        context.getBean(FinishingRounds.class).finish();
        context.getBean(FinishingAppeals.class).finish();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Allocation allocation(String registration) {
        return context.getBean(Allocations.class)
                .find(registration)
                .map(Versioned::state)
                .orElseThrow();
    }

    public Envelope envelope(String programme, String province) {
        return context.getBean(Envelopes.class)
                .find(new EnvelopeId(programme, province))
                .orElseThrow();
    }

    /** The facts told of one registration, in order, as types. */
    public List<String> told(String registration) {
        return entries("allocations", registration).stream()
                .map(entry -> entry.getString("type"))
                .toList();
    }

    /** The outbox of an aggregate, in order. */
    public List<Document> entries(String collection, String id) {
        return database.getCollection(collection)
                .find(new Document("_id", id))
                .first()
                .getList("outbox", Document.class);
    }

    public MongoDatabase database() {
        return database;
    }

    private static FactSource source(String registration, long sequence) {
        return new FactSource("registration-facts", registration, sequence);
    }

    public static RegistrationSubmitted submitted(String id, String programme, String province) {
        return submitted(id, programme, province, 10_000_00);
    }

    public static RegistrationSubmitted submitted(String id, String programme, String province, long requested) {
        return submitted(id, programme, province, requested, null);
    }

    /** By an account of its own, for somebody who may have others. */
    public static RegistrationSubmitted submittedBy(String holder, String id, String programme, String province) {
        return submitted(id, programme, province, 10_000_00, holder);
    }

    private static RegistrationSubmitted submitted(
            String id, String programme, String province, long requested, @Nullable String holder) {
        return new RegistrationSubmitted(
                id,
                "JSR-7K3MQ9XD",
                "applicant-of-" + id,
                programme,
                Category.WOMAN_PROJECT_HOLDER,
                province,
                "071610103",
                java.time.Instant.parse("2026-03-02T09:15:30Z"),
                "ar",
                33,
                "F",
                "NONE",
                null,
                null,
                new Project("CRAFTS", "STARTING", LocalDate.of(2026, 1, 1), 2 * requested, requested, requested, 0, 1),
                List.of("VOICE"),
                holder);
    }

    public static RegistrationWithdrawn withdrawn(String id, String programme, String province) {
        return new RegistrationWithdrawn(
                id,
                "JSR-7K3MQ9XD",
                "applicant-of-" + id,
                programme,
                province,
                java.time.Instant.parse("2026-03-03T09:15:30Z"));
    }

    @Override
    public void close() {
        context.close();
        client.close();
    }

    private static final class NoRelay implements OutboxRelay {
        @Override
        public void watch(Outbox outbox) {}

        @Override
        public void hint(Outbox outbox, String aggregate, List<OutboxEntry> entries) {}
    }
}
