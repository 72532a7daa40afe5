package ma.jisr.funding.round;

/** Who is next to be given what there is: a line of the file that a round's places are given from. */
record InOrder(String registration, String province, long amountCentimes) {

    static InOrder of(Candidate candidate) {
        return new InOrder(candidate.registration(), candidate.province(), candidate.amountCentimes());
    }

    static InOrder of(String line) {
        String[] fields = line.split(",");
        return new InOrder(fields[0], fields[1], Long.parseLong(fields[2]));
    }

    String line() {
        return registration + "," + province + "," + amountCentimes + "\n";
    }
}
