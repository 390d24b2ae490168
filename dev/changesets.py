"""Liquibase's formatted SQL, and the XML that such a history begins with, as pairs of files that Stepwell reads."""
import csv
import pathlib
import re
import xml.etree.ElementTree as ElementTree

# Names of types that only Liquibase has.
TYPES = {"timestamp with timezone": "timestamp with time zone"}


def pairs(folder, target, names):
    """Writes them to `target`; `names` says how each change set, FILE::ID, is called there."""
    for file in folder.joinpath("migrations").glob("*.sql"):
        parts = re.split(r"^--changeset [^:\s]+:(\S+).*$", file.read_text(), flags=re.M)
        for changeset, text in zip(parts[1::2], parts[2::2]):
            name = names[f"{file.stem}::{changeset}"]
            rollback = re.findall(r"^-- ?rollback (.*)$", text, flags=re.M)
            (target / f"{name}.up.sql").write_text(text)
            if rollback:
                (target / f"{name}.down.sql").write_text("\n".join(rollback))


def initial(folder):
    """What the XML makes: tables, and rows from CSV files beside it."""
    statements = []
    for change in ElementTree.parse(folder / "initial-db-state.xml").iter():
        kind = change.tag.rpartition("}")[2]
        if kind == "createTable":
            lines = [line for column in change for line in definitions(column)]
            statements.append(f'CREATE TABLE {change.get("tableName")} (\n  ' + ",\n  ".join(lines) + ")")
        elif kind == "loadData":
            rows = csv.DictReader((folder / pathlib.Path(change.get("file")).name).read_text().splitlines())
            for row in rows:
                values = ", ".join("'" + value.replace("'", "''") + "'" for value in row.values())
                statements.append(f'INSERT INTO {change.get("tableName")} ({", ".join(row)}) VALUES ({values})')
    return ";\n".join(statements) + ";\n"


def definitions(column):
    """The column, and its foreign key if it has one."""
    kind = column.get("type")
    words = [f'"{column.get("name")}"', TYPES.get(kind, kind)]
    if column.get("defaultValue"):
        words.append(f"DEFAULT '{column.get('defaultValue')}'")
    if column.get("defaultValueComputed"):
        words.append("DEFAULT " + column.get("defaultValueComputed"))
    for rule in column:
        words += ["NOT NULL"] if rule.get("nullable") == "false" else []
        words += ["PRIMARY KEY"] if rule.get("primaryKey") == "true" else []
        words += ["UNIQUE"] if rule.get("unique") == "true" else []
    yield " ".join(words)
    for rule in column:
        if rule.get("foreignKeyName"):
            yield (
                f'CONSTRAINT "{rule.get("foreignKeyName")}" FOREIGN KEY ("{column.get("name")}")'
                f' REFERENCES {rule.get("referencedTableName")} ({rule.get("referencedColumnNames")})'
            )
