package ma.jisr.funding.architecture.offenders.web;

import ma.jisr.funding.architecture.offenders.persistence.Stores;

/** Web that knows persistence. */
public final class SomeController {

    /** What it stores. */
    public Stores stores() {
        return new Stores();
    }
}
