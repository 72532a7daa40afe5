package ma.jisr.funding.publication;

/** All of the package but what loads programmes by itself: tests say when. */
public final class PublicationBeans {

    public static final Class<?>[] ALL = {
        CheckingDrafts.class,
        LoadingProgrammes.class,
        OpeningEnvelopes.class,
        PreviewingDrafts.class,
        PublishingDrafts.class
    };

    private PublicationBeans() {}
}
