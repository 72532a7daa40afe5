package ma.jisr.funding.appeal;

import ma.jisr.starter.facts.Fact;

/** What an appeal tells; its id is the key. */
public sealed interface AppealFact extends Fact permits AppealDecided {

    String appeal();
}
