package ma.jisr.funding.architecture.offenders.persistence;

import ma.jisr.funding.architecture.offenders.web.SomeController;

/** Persistence that knows web. */
public final class Stores {

    /** Who asks. */
    public Class<?> asker() {
        return SomeController.class;
    }
}
