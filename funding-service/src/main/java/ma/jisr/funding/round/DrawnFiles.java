package ma.jisr.funding.round;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import ma.jisr.funding.eligibility.Points;
import org.jspecify.annotations.Nullable;

/** Candidates as bytes in a file of the sort, and back; no more. */
final class DrawnFiles {

    private DrawnFiles() {}

    static void write(Drawn drawn, DataOutputStream out) throws IOException {
        Candidate candidate = drawn.candidate();
        out.writeUTF(candidate.registration());
        out.writeUTF(candidate.reference());
        out.writeUTF(candidate.province());
        out.writeInt(candidate.programmeVersion());
        out.writeLong(candidate.amountCentimes());
        out.writeUTF(drawn.lottery());
        out.writeInt(candidate.points().size());
        for (Points each : candidate.points()) {
            out.writeUTF(each.criterion());
            out.writeInt(each.points());
            out.writeUTF(each.reason() == null ? "" : each.reason());
        }
    }

    /** Null at the end of the file. */
    static @Nullable Drawn read(DataInputStream in) throws IOException {
        String registration;
        try {
            registration = in.readUTF();
        } catch (EOFException e) {
            return null;
        }
        String reference = in.readUTF();
        String province = in.readUTF();
        int version = in.readInt();
        long amount = in.readLong();
        String lottery = in.readUTF();
        Candidate candidate = new Candidate(registration, reference, province, version, points(in), amount);
        return new Drawn(candidate, candidate.total(), lottery);
    }

    private static List<Points> points(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<Points> points = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String criterion = in.readUTF();
            int given = in.readInt();
            String reason = in.readUTF();
            points.add(new Points(criterion, given, reason.isEmpty() ? null : reason));
        }
        return points;
    }
}
