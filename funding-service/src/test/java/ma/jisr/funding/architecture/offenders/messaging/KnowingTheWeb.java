package ma.jisr.funding.architecture.offenders.messaging;

import ma.jisr.funding.architecture.offenders.web.SomeController;

/** Messaging that knows web. */
public record KnowingTheWeb(SomeController controller) {}
