package org.hearsay.ledger.sqlite;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.ledger.journal.LedgerException;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a ledger and its statements, each prepared once.
 *
 * <p>Plain JDBC: the ledger has some forty statements, and what Jdbi would save of them is less
 * than its start costs every command. Not thread-safe. The SQL in the code is constant text;
 * whatever comes from outside is a parameter.
 */
final class Sql implements AutoCloseable {
  private final String name;
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private boolean reading;

  /** A row of an answer, to a value. */
  @FunctionalInterface
  public interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** Something to do with each row of an answer. */
  @FunctionalInterface
  public interface Each {
    /** Whether to go on with the next. */
    boolean row(ResultSet row) throws SQLException;
  }

  /**
   * @param name of the file, for messages
   */
  Sql(String name, Connection connection) {
    this.name = requireNonNull(name, "name is null");
    this.connection = requireNonNull(connection, "connection is null");
  }

  /** Changes something; how many rows. */
  public int run(String sql, @Nullable Object... parameters) {
    try {
      return statement(sql, parameters).executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** All rows of an answer. */
  public <T> List<T> list(String sql, Row<T> row, @Nullable Object... parameters) {
    List<T> out = new ArrayList<>();
    each(
        sql,
        answer -> {
          out.add(row.of(answer));
          return true;
        },
        parameters);
    return out;
  }

  /** The first row of an answer. */
  public <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... parameters) {
    List<T> out = new ArrayList<>(1);
    each(
        sql,
        answer -> {
          out.add(row.of(answer));
          return false;
        },
        parameters);
    return out.stream().findFirst();
  }

  /** The first number of an answer; null where it has no row, or no number in it. */
  public @Nullable Long number(String sql, @Nullable Object... parameters) {
    try (ResultSet answer = statement(sql, parameters).executeQuery()) {
      return answer.next() && answer.getObject(1) != null ? (Long) answer.getLong(1) : null;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Goes through an answer without holding it. The same statement must not be asked meanwhile. */
  public void each(String sql, Each each, @Nullable Object... parameters) {
    try (ResultSet answer = statement(sql, parameters).executeQuery()) {
      while (answer.next()) {
        if (!each.row(answer)) {
          return;
        }
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Runs a script whose statements each end in a line ";". */
  void script(String script) {
    for (String sql : script.split("\n;\n", -1)) {
      if (!sql.isBlank()) {
        execute(sql);
      }
    }
  }

  /** Runs a statement that is needed once. */
  public void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Does all of it or, if it throws, nothing; takes the right to write at once. */
  public void transaction(Runnable work) {
    run("BEGIN IMMEDIATE");
    boolean done = false;
    try {
      work.run();
      run("COMMIT");
      done = true;
    } finally {
      if (!done) {
        rollBack();
      }
    }
  }

  /**
   * What is asked meanwhile is answered from one and the same state of the file; inside another
   * such work, from the state of that.
   */
  public void reading(Runnable work) {
    if (reading) {
      work.run();
      return;
    }
    run("BEGIN");
    reading = true;
    try {
      work.run();
    } finally {
      reading = false;
      rollBack();
    }
  }

  private void rollBack() {
    try {
      statement("ROLLBACK").executeUpdate();
    } catch (SQLException e) {
      // SQLite has rolled back by itself (a full disk); what led here is being thrown.
      return;
    }
  }

  private PreparedStatement statement(String sql, @Nullable Object... parameters)
      throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  private LedgerException failed(SQLException e) {
    return new LedgerException(name + ": " + e.getMessage(), e);
  }

  @Override
  public void close() {
    try {
      for (PreparedStatement statement : prepared.values()) {
        statement.close();
      }
      connection.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }
}
