package dev.iotdd.conform.kit;

/** What a case does. */
@FunctionalInterface
interface Trial {

    /** Tries it; what is otherwise goes to the bench's problems. */
    void run(Bench bench);
}
