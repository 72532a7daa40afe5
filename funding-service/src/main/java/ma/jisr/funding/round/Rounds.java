package ma.jisr.funding.round;

import java.util.List;
import ma.jisr.starter.aggregate.Aggregates;

/** The rounds of all programmes, by the programme's code. */
public interface Rounds extends Aggregates<ProgrammeRounds> {

    /** Of every programme that has rounds; a few dozen at the most. */
    List<ProgrammeRounds> all();
}
