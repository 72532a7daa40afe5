package ma.jisr.funding.ledger;

import java.util.List;
import java.util.function.Consumer;
import ma.jisr.funding.programme.Programme;
import ma.jisr.funding.programme.Programmes;

/** Goes through all programmes, page by page. */
final class ProgrammePages {

    private ProgrammePages() {}

    static void each(Programmes programmes, int page, Consumer<Programme> work) {
        List<Programme> found = programmes.after("", page);
        while (!found.isEmpty()) {
            found.forEach(work);
            found = programmes.after(found.getLast().code(), page);
        }
    }
}
