<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>Archive</name>
    <message>
        <source>has %1 bytes in the archive instead of %2</source>
        <translation>hat im Archiv %1 Bytes statt %2</translation>
    </message>
    <message>
        <source>has another SHA-256 in the archive</source>
        <translation>hat im Archiv eine andere SHA-256</translation>
    </message>
    <message>
        <source>is missing in the archive</source>
        <translation>fehlt im Archiv</translation>
    </message>
    <message>
        <source>its name is not UTF-8, which a zip file cannot hold; choose a name that ends with .tar.gz</source>
        <translation>der Name ist kein UTF-8, und das kann eine Zip-Datei nicht enthalten; wählen Sie einen Namen, der auf .tar.gz endet</translation>
    </message>
</context>
<context>
    <name>ArgumentReader</name>
    <message>
        <source>There is no way “%1” to deliver a value.</source>
        <translation>Einen Weg „%1“, einen Wert zu übergeben, gibt es nicht.</translation>
    </message>
    <message>
        <source>The ways are argv, env and stdin.</source>
        <translation>Die Wege sind argv, env und stdin.</translation>
    </message>
    <message>
        <source>There is no type “%1”.</source>
        <translation>Es gibt keinen Typ „%1“.</translation>
    </message>
    <message>
        <source>The types are %1.</source>
        <translation>Die Typen sind %1.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>“arguments” must be a table, as in arguments.who = &quot;text&quot;.</source>
        <translation>„arguments“ muss eine Tabelle sein, wie in arguments.who = &quot;text&quot;.</translation>
    </message>
    <message>
        <source>This argument has no name.</source>
        <translation>Dieses Argument hat keinen Namen.</translation>
    </message>
    <message>
        <source>Write name = &quot;…&quot; into it.</source>
        <translation>Schreiben Sie name = &quot;…&quot; hinein.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of an argument.</source>
        <translation>„%1“ kann kein Argument heißen.</translation>
    </message>
    <message>
        <source>Use letters, digits, _ and -, and begin with a letter; what is shown is its label.</source>
        <translation>Verwenden Sie Buchstaben, Ziffern, _ und - und beginnen Sie mit einem Buchstaben; angezeigt wird sein label.</translation>
    </message>
    <message>
        <source>“%1” must be a type or a table.</source>
        <translation>„%1“ muss ein Typ oder eine Tabelle sein.</translation>
    </message>
    <message>
        <source>Write arguments.%1 = &quot;text&quot;, or { type = &quot;text&quot;, … }.</source>
        <translation>Schreiben Sie arguments.%1 = &quot;text&quot; oder { type = &quot;text&quot;, … }.</translation>
    </message>
    <message>
        <source>“%1” is a key of the job, but stands in the argument “%2”.</source>
        <translation>„%1“ ist ein Schlüssel des Auftrags, steht aber im Argument „%2“.</translation>
    </message>
    <message>
        <source>Move it above the first argument.</source>
        <translation>Schreiben Sie ihn über das erste Argument.</translation>
    </message>
    <message>
        <source>There is no way to deliver the value of “%1”.</source>
        <translation>Für den Wert von „%1“ ist kein Weg angegeben.</translation>
    </message>
    <message>
        <source>“%1” and “%2” have the same variable %3.</source>
        <translation>„%1“ und „%2“ haben dieselbe Variable %3.</translation>
    </message>
    <message>
        <source>Give one of them a name that differs in a letter or digit.</source>
        <translation>Geben Sie einem von beiden einen Namen, der sich in einem Buchstaben oder einer Ziffer unterscheidet.</translation>
    </message>
    <message>
        <source>“%1” says nothing about an argument of the type %2.</source>
        <translation>„%1“ sagt nichts über ein Argument vom Typ %2.</translation>
    </message>
    <message>
        <source>These types have it: %1.</source>
        <translation>Diese Typen haben es: %1.</translation>
    </message>
    <message>
        <source>The choices of these arguments depend on each other in a circle: %1.</source>
        <translation>Die Auswahlen dieser Angaben hängen im Kreis voneinander ab: %1.</translation>
    </message>
    <message>
        <source>Let the choices of one of them do without the others.</source>
        <translation>Lassen Sie die Auswahl einer von ihnen ohne die anderen auskommen.</translation>
    </message>
    <message>
        <source>The name of an argument is its key: here it is “%1”.</source>
        <translation>Der Name eines Arguments ist sein Schlüssel: hier „%1“.</translation>
    </message>
    <message>
        <source>Remove “name”, or write [[arguments]] above each argument.</source>
        <translation>Entfernen Sie „name“, oder schreiben Sie [[arguments]] über jedes Argument.</translation>
    </message>
</context>
<context>
    <name>ArgumentSpec</name>
    <message>
        <source>%1 must be at least %2.</source>
        <translation>%1 muss mindestens %2 sein.</translation>
    </message>
    <message>
        <source>%1 must be at most %2.</source>
        <translation>%1 darf höchstens %2 sein.</translation>
    </message>
    <message numerus="yes">
        <source>%1 must have at least %n character(s).</source>
        <translation>
            <numerusform>%1 muss mindestens ein Zeichen haben.</numerusform>
            <numerusform>%1 muss mindestens %n Zeichen haben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 must have at most %n character(s).</source>
        <translation>
            <numerusform>%1 darf höchstens ein Zeichen haben.</numerusform>
            <numerusform>%1 darf höchstens %n Zeichen haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be “%2”. Choose one of: %3.</source>
        <translation>%1 kann nicht „%2“ sein. Wählen Sie eines von: %3.</translation>
    </message>
    <message>
        <source>%1: %2 is a folder. Choose a file.</source>
        <translation>%1: %2 ist ein Ordner. Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>%1: the folder of %2 does not exist. Create it or choose another.</source>
        <translation>%1: Den Ordner von %2 gibt es nicht. Legen Sie ihn an oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>%1: %2 cannot be written. Choose another place.</source>
        <translation>%1: %2 kann nicht geschrieben werden. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>%1: the folder %2 does not exist. Check the name or create it.</source>
        <translation>%1: Den Ordner %2 gibt es nicht. Prüfen Sie den Namen oder legen Sie ihn an.</translation>
    </message>
    <message>
        <source>%1: the file %2 does not exist. Check the name or choose another.</source>
        <translation>%1: Die Datei %2 gibt es nicht. Prüfen Sie den Namen oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>%1: %2 is not a folder. Choose a folder.</source>
        <translation>%1: %2 ist kein Ordner. Wählen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>%1: %2 is not a file. Choose a file.</source>
        <translation>%1: %2 ist keine Datei. Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>%1: %2 cannot be read. Check its permissions.</source>
        <translation>%1: %2 kann nicht gelesen werden. Prüfen Sie die Rechte.</translation>
    </message>
    <message>
        <source>There is no argument “%1”.</source>
        <translation>Es gibt kein Argument „%1“.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>This kind of job has no arguments.</source>
        <translation>Diese Auftragsart hat keine Argumente.</translation>
    </message>
    <message>
        <source>The arguments are: %1.</source>
        <translation>Die Argumente sind: %1.</translation>
    </message>
    <message>
        <source>%1 must be yes or no.</source>
        <translation>%1 muss ja oder nein sein.</translation>
    </message>
    <message>
        <source>%1 must be a whole number.</source>
        <translation>%1 muss eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>%1 must be a number.</source>
        <translation>%1 muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>%1 must be JSON.</source>
        <translation>%1 muss JSON sein.</translation>
    </message>
    <message>
        <source>%1 must be a text.</source>
        <translation>%1 muss ein Text sein.</translation>
    </message>
    <message>
        <source>%1 must be a single line.</source>
        <translation>%1 darf nur eine Zeile haben.</translation>
    </message>
    <message>
        <source>%1 must be an e-mail address, like ann@example.org.</source>
        <translation>%1 muss eine E-Mail-Adresse sein, etwa ann@example.org.</translation>
    </message>
    <message>
        <source>%1 must be an address with its scheme, like https://example.org.</source>
        <translation>%1 muss eine Adresse mit Schema sein, etwa https://example.org.</translation>
    </message>
    <message>
        <source>%1 must be a date, like 2026-03-31.</source>
        <translation>%1 muss ein Datum sein, etwa 2026-03-31.</translation>
    </message>
    <message>
        <source>%1 must be a time, like 18:30.</source>
        <translation>%1 muss eine Uhrzeit sein, etwa 18:30.</translation>
    </message>
    <message>
        <source>%1 must be a date and a time, like 2026-03-31T18:30.</source>
        <translation>%1 muss Datum und Uhrzeit sein, etwa 2026-03-31T18:30.</translation>
    </message>
    <message>
        <source>%1 must be a duration, like 90s, 5m, 2h or 1d.</source>
        <translation>%1 muss eine Dauer sein, etwa 90s, 5m, 2h oder 1d.</translation>
    </message>
    <message>
        <source>%1 must be a list of texts.</source>
        <translation>%1 muss eine Liste von Texten sein.</translation>
    </message>
    <message>
        <source>%1 must be a list of rows, each of two texts.</source>
        <translation>%1 muss eine Liste von Zeilen mit je zwei Texten sein.</translation>
    </message>
    <message>
        <source>%1: %2 is a device, a pipe or a socket. Choose a file.</source>
        <translation>%1: %2 ist ein Gerät, eine Pipe oder ein Socket. Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>%1: the number is too large.</source>
        <translation>%1: Die Zahl ist zu groß.</translation>
    </message>
    <message>
        <source>%1: this does not have the expected form.</source>
        <translation>%1: Das hat nicht die erwartete Form.</translation>
    </message>
    <message>
        <source>%1: one character in it cannot be stored. Remove it.</source>
        <translation>%1: Ein Zeichen darin kann nicht gespeichert werden. Entfernen Sie es.</translation>
    </message>
    <message>
        <source>%1: there are too few or too many entries.</source>
        <translation>%1: Es sind zu wenige oder zu viele Einträge.</translation>
    </message>
    <message>
        <source>%1: a value is required.</source>
        <translation>%1: Eine Angabe ist erforderlich.</translation>
    </message>
    <message>
        <source>“%1” can wait for the scheduled time only in the keyring: tick “Keep in the keyring” (--keep-secrets), or run the job now.</source>
        <translation>„%1“ kann nur im Schlüsselbund auf die geplante Zeit warten: Kreuzen Sie „Im Schlüsselbund behalten“ an (--keep-secrets), oder starten Sie den Auftrag jetzt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 may have at most %n decimal(s).</source>
        <translation>
            <numerusform>%1 darf höchstens %n Nachkommastelle haben.</numerusform>
            <numerusform>%1 darf höchstens %n Nachkommastellen haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 goes in steps of %2 from %3.</source>
        <translation>%1 geht in Schritten von %2 ab %3.</translation>
    </message>
    <message>
        <source>%1: the number has more digits than can be kept. The nearest that can be is %2.</source>
        <translation>%1: Die Zahl hat mehr Stellen, als gespeichert werden können. Die nächste mögliche ist %2.</translation>
    </message>
    <message>
        <source>%1 The environment variable %2 is “%3”; correct it, or give the argument a value.</source>
        <translation>%1 Die Umgebungsvariable %2 ist „%3“; berichtigen Sie sie, oder geben Sie dem Argument einen Wert.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label of a field, what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ArtifactPath</name>
    <message>
        <source>“%1” is not kept: there is no such file.</source>
        <translation>„%1“ wird nicht aufbewahrt: Es gibt keine solche Datei.</translation>
    </message>
    <message>
        <source>“%1” is not kept: it is not in the job&apos;s own folder.</source>
        <translation>„%1“ wird nicht aufbewahrt: Die Datei liegt nicht im eigenen Ordner des Auftrags.</translation>
    </message>
    <message>
        <source>“%1” is not kept: it is no plain file.</source>
        <translation>„%1“ wird nicht aufbewahrt: Es ist keine gewöhnliche Datei.</translation>
    </message>
</context>
<context>
    <name>BackupFolder</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Symbolic links are kept as links.</source>
        <translation>Symbolische Verknüpfungen bleiben Verknüpfungen.</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Its name ends with .zip, .tar, .tar.gz, .tar.zst or .tar.xz. An older archive is replaced at the end.</source>
        <translation>Der Name endet auf .zip, .tar, .tar.gz, .tar.zst oder .tar.xz. Ein älteres Archiv wird am Ende ersetzt.</translation>
    </message>
    <message>
        <source>Archives (*.zip *.tar *.tar.gz *.tar.zst *.tar.xz)</source>
        <translation>Archive (*.zip *.tar *.tar.gz *.tar.zst *.tar.xz)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>One pattern a line, such as *.tmp or build/*. It is compared with the name and with the path below the folder.</source>
        <translation>Ein Muster pro Zeile, etwa *.tmp oder build/*. Es wird mit dem Namen und mit dem Pfad unterhalb des Ordners verglichen.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Überprüfen</translation>
    </message>
    <message>
        <source>Reads the archive back and compares every file.</source>
        <translation>Liest das Archiv wieder ein und vergleicht jede Datei.</translation>
    </message>
    <message>
        <source>Back Up Folder</source>
        <translation>Ordner sichern</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Packs a folder into a zip or tar archive, and checks that it can be read back.</source>
        <translation>Packt einen Ordner in ein Zip- oder Tar-Archiv und prüft, ob es sich wieder lesen lässt.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>The name of the archive %1 does not tell its format. Let it end with .zip, .tar, .tar.gz, .tar.zst or .tar.xz.</source>
        <translation>Der Name des Archivs %1 nennt kein Format. Er muss auf .zip, .tar, .tar.gz, .tar.zst oder .tar.xz enden.</translation>
    </message>
    <message>
        <source>Looking for files</source>
        <translation>Sucht nach Dateien</translation>
    </message>
    <message numerus="yes">
        <source>Found %n file(s) in %1</source>
        <translation>
            <numerusform>Eine Datei in %1 gefunden</numerusform>
            <numerusform>%n Dateien in %1 gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out %n pipe(s), socket(s) or device(s)</source>
        <translation>
            <numerusform>Eine Pipe, ein Socket oder ein Gerät ausgelassen</numerusform>
            <numerusform>%n Pipes, Sockets oder Geräte ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>The archive %1 cannot be written: %2. Choose another place for it.</source>
        <translation>Das Archiv %1 kann nicht geschrieben werden: %2. Wählen Sie einen anderen Ort dafür.</translation>
    </message>
    <message>
        <source>cannot be read: %1; its copy is not whole</source>
        <translation>kann nicht gelesen werden: %1; die Kopie ist unvollständig</translation>
    </message>
    <message>
        <source>changed while it was read; its copy is a mixture</source>
        <translation>hat sich beim Lesen geändert; die Kopie ist ein Gemisch</translation>
    </message>
    <message>
        <source>Reading the archive back</source>
        <translation>Das Archiv wird wieder eingelesen</translation>
    </message>
    <message>
        <source>The new archive %1 cannot be read back: %2. It was not kept. Check the disk, and run the job again.</source>
        <translation>Das neue Archiv %1 lässt sich nicht wieder lesen: %2. Es wurde nicht behalten. Prüfen Sie den Datenträger, und führen Sie den Auftrag erneut aus.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) in the new archive %1 are not what was put into it. It was not kept. Check the disk, and run the job again.</source>
        <translation>
            <numerusform>%Ln Datei im neuen Archiv %1 ist nicht, was hineingepackt wurde. Es wurde nicht behalten. Prüfen Sie den Datenträger, und führen Sie den Auftrag erneut aus.</numerusform>
            <numerusform>%Ln Dateien im neuen Archiv %1 sind nicht, was hineingepackt wurde. Es wurde nicht behalten. Prüfen Sie den Datenträger, und führen Sie den Auftrag erneut aus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Packed %n file(s)</source>
        <translation>
            <numerusform>%n Datei gepackt</numerusform>
            <numerusform>%n Dateien gepackt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; no archive was written.</source>
        <comment>Packed 3 files</comment>
        <translation>%1; es wurde kein Archiv geschrieben.</translation>
    </message>
    <message>
        <source>%1 into %2, %3</source>
        <comment>Packed 3 files into a.zip, 2 MiB</comment>
        <translation>%1 in %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChecksumFolder</name>
    <message>
        <source>Checksum files (*.sha256 SHA256SUMS *.txt)</source>
        <translation>Prüfsummendateien (*.sha256 SHA256SUMS *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Every file in it and below is read. Symbolic links are not followed.</source>
        <translation>Jede Datei darin und darunter wird gelesen. Symbolischen Verknüpfungen wird nicht gefolgt.</translation>
    </message>
    <message>
        <source>Write manifest</source>
        <translation>Prüfsummendatei schreiben</translation>
    </message>
    <message>
        <source>A file for the checksums, in the format of sha256sum. An older one is replaced.</source>
        <translation>Eine Datei für die Prüfsummen im Format von sha256sum. Eine ältere wird ersetzt.</translation>
    </message>
    <message>
        <source>Check against</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>An earlier manifest. Every file that differs, is missing or is new gets an error.</source>
        <translation>Eine frühere Prüfsummendatei. Jede Datei, die abweicht, fehlt oder neu ist, bekommt einen Fehler.</translation>
    </message>
    <message>
        <source>Checksum Folder</source>
        <translation>Prüfsummen eines Ordners</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Computes the SHA-256 of every file below a folder, or checks the files against an earlier manifest.</source>
        <translation>Berechnet SHA-256 für jede Datei unter einem Ordner oder vergleicht die Dateien mit einer früheren Prüfsummendatei.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>The manifest to write is the one to check against. Choose another file for one of them.</source>
        <translation>Die zu schreibende Prüfsummendatei ist dieselbe wie die zum Vergleichen. Wählen Sie für eine davon eine andere Datei.</translation>
    </message>
    <message>
        <source>Looking for files</source>
        <translation>Sucht nach Dateien</translation>
    </message>
    <message numerus="yes">
        <source>Found %n file(s) in %1</source>
        <translation>
            <numerusform>Eine Datei in %1 gefunden</numerusform>
            <numerusform>%n Dateien in %1 gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out %n symbolic link(s)</source>
        <translation>
            <numerusform>Eine symbolische Verknüpfung ausgelassen</numerusform>
            <numerusform>%n symbolische Verknüpfungen ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out %n pipe(s), socket(s) or device(s)</source>
        <translation>
            <numerusform>Eine Pipe, ein Socket oder ein Gerät ausgelassen</numerusform>
            <numerusform>%n Pipes, Sockets oder Geräte ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>The manifest %1 cannot be written: %2. Choose another place for it.</source>
        <translation>Die Prüfsummendatei %1 kann nicht geschrieben werden: %2. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Line %1 of the manifest</source>
        <translation>Zeile %1 der Prüfsummendatei</translation>
    </message>
    <message>
        <source>The file %1 is not a manifest in the format of sha256sum: it has no line with a SHA-256.</source>
        <translation>Die Datei %1 ist keine Prüfsummendatei im Format von sha256sum: Keine Zeile enthält ein SHA-256.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the manifest are malformed</source>
        <translation>
            <numerusform>Eine Zeile der Prüfsummendatei ist fehlerhaft</numerusform>
            <numerusform>%n Zeilen der Prüfsummendatei sind fehlerhaft</numerusform>
        </translation>
    </message>
    <message>
        <source>leads out of the folder through a symbolic link; not read</source>
        <translation>führt über eine symbolische Verknüpfung aus dem Ordner hinaus; nicht gelesen</translation>
    </message>
    <message>
        <source>not in the manifest</source>
        <translation>nicht in der Prüfsummendatei</translation>
    </message>
    <message>
        <source>The folder %1 disappeared while its files were read. Bring it back and run the job again.</source>
        <translation>Der Ordner %1 verschwand, während seine Dateien gelesen wurden. Stellen Sie ihn wieder bereit und führen Sie den Auftrag erneut aus.</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>erwartet war %1</translation>
    </message>
    <message numerus="yes">
        <source>Read %n file(s)</source>
        <translation>
            <numerusform>Eine Datei gelesen</numerusform>
            <numerusform>%n Dateien gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %1 of %n file(s).</source>
        <translation>
            <numerusform>%1 von einer Datei gelesen.</numerusform>
            <numerusform>%1 von %n Dateien gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrote the manifest %1</source>
        <translation>Prüfsummendatei %1 geschrieben</translation>
    </message>
    <message>
        <source>The manifest %1 cannot be read: %2. Check its name and permissions.</source>
        <translation>Die Prüfsummendatei %1 kann nicht gelesen werden: %2. Prüfen Sie Namen und Rechte.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, all in order</source>
        <comment>Read 3 files</comment>
        <translation>%1, alles in Ordnung</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>Read 3 files; 2 problems</comment>
        <translation>%1; %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) or line(s) have an error. The results hold the first of them.</source>
        <translation>
            <numerusform>%Ln Datei oder Zeile hat einen Fehler. Die Ergebnisse zeigen sie.</numerusform>
            <numerusform>%Ln Dateien oder Zeilen haben einen Fehler. Die Ergebnisse zeigen die ersten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoiceReader</name>
    <message>
        <source>A choice must be a value, or { value = …, label = … }.</source>
        <translation>Ein Eintrag der Auswahl muss ein Wert sein oder { value = …, label = … }.</translation>
    </message>
    <message>
        <source>The value of a choice must be a text, a number, true or false.</source>
        <translation>Der Wert eines Eintrags muss ein Text, eine Zahl, true oder false sein.</translation>
    </message>
    <message>
        <source>This choice has no value.</source>
        <translation>Dieser Eintrag hat keinen Wert.</translation>
    </message>
    <message>
        <source>“%1” has a command for choices, but its type has no choices.</source>
        <translation>„%1“ hat einen Befehl für die Auswahl, aber der Typ hat keine.</translation>
    </message>
    <message>
        <source>The types choice, choices and editable-choice have.</source>
        <translation>Die Typen choice, choices und editable-choice haben eine.</translation>
    </message>
    <message>
        <source>“%1” has both choices and a command for them.</source>
        <translation>„%1“ hat eine Auswahl und auch einen Befehl dafür.</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Entfernen Sie eines von beiden.</translation>
    </message>
    <message>
        <source>The command for the choices of “%1” is empty.</source>
        <translation>Der Befehl für die Auswahl von „%1“ ist leer.</translation>
    </message>
    <message>
        <source>Write the program and its arguments, each as an entry of its own.</source>
        <translation>Schreiben Sie das Programm und seine Argumente, jedes als eigenen Eintrag.</translation>
    </message>
    <message>
        <source>The choices of “%1” cannot depend on itself.</source>
        <translation>Die Auswahl von „%1“ kann nicht von sich selbst abhängen.</translation>
    </message>
    <message>
        <source>There is no {folder} yet when a form asks for choices: they are found before there is a job.</source>
        <translation>{folder} gibt es noch nicht, wenn ein Formular die Auswahl ermittelt: Dann gibt es noch keinen Auftrag.</translation>
    </message>
    <message>
        <source>A choice contains the character NUL, which cannot be stored.</source>
        <translation>Ein Eintrag der Auswahl enthält das Zeichen NUL, das nicht gespeichert werden kann.</translation>
    </message>
</context>
<context>
    <name>CleanUp</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Symbolic links are neither followed nor deleted.</source>
        <translation>Symbolischen Verknüpfungen wird nicht gefolgt; sie werden auch nicht gelöscht.</translation>
    </message>
    <message>
        <source>Older than</source>
        <translation>Älter als</translation>
    </message>
    <message>
        <source>By the time of the last change.</source>
        <translation>Nach dem Zeitpunkt der letzten Änderung.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>One a line, such as *.log; compared with the name and with the path below the folder.</source>
        <translation>Eines pro Zeile, etwa *.log; verglichen mit dem Namen und mit dem Pfad unterhalb des Ordners.</translation>
    </message>
    <message>
        <source>Only show what would be deleted</source>
        <translation>Nur zeigen, was gelöscht würde</translation>
    </message>
    <message>
        <source>Also in subfolders</source>
        <translation>Auch in Unterordnern</translation>
    </message>
    <message>
        <source>The folders themselves stay.</source>
        <translation>Die Ordner selbst bleiben.</translation>
    </message>
    <message>
        <source>Clean Up Old Files</source>
        <translation>Alte Dateien aufräumen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Deletes the files of a folder that have not changed for some days, or shows which these are.</source>
        <translation>Löscht die Dateien eines Ordners, die sich seit einigen Tagen nicht geändert haben, oder zeigt, welche das sind.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Files must be at least 1 day old to be deleted, not %1. Give a number of days.</source>
        <translation>Dateien müssen mindestens 1 Tag alt sein, um gelöscht zu werden, nicht %1. Geben Sie eine Anzahl von Tagen an.</translation>
    </message>
    <message>
        <source>Looking for files</source>
        <translation>Sucht nach Dateien</translation>
    </message>
    <message numerus="yes">
        <source>Found %n old file(s) in %1</source>
        <translation>
            <numerusform>%n alte Datei in %1 gefunden</numerusform>
            <numerusform>%n alte Dateien in %1 gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>would be deleted</source>
        <translation>würde gelöscht</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>is in use by Jobdeck itself</source>
        <translation>wird von Jobdeck selbst benutzt</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would be deleted</source>
        <translation>
            <numerusform>%n Datei würde gelöscht</numerusform>
            <numerusform>%n Dateien würden gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n file(s)</source>
        <translation>
            <numerusform>%n Datei gelöscht</numerusform>
            <numerusform>%n Dateien gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>Deleted 3 files, 2 MiB</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>Deleted 3 files, 2 MiB.</comment>
        <translation>%1.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>The arguments in %1 are not JSON: %2, at byte %3.</source>
        <translation>Die Argumente in %1 sind kein JSON: %2, bei Byte %3.</translation>
    </message>
    <message>
        <source>The arguments in %1 are not a JSON object. Write {&quot;name&quot;: value, …}.</source>
        <translation>Die Argumente in %1 sind kein JSON-Objekt. Schreiben Sie {&quot;name&quot;: Wert, …}.</translation>
    </message>
    <message>
        <source>“-a %1” is not an argument. Write -a name=value.</source>
        <translation>„-a %1“ ist kein Argument. Schreiben Sie -a name=Wert.</translation>
    </message>
    <message>
        <source>“%1” is a secret and is not taken from the command line, where others can read it. Give it in --args FILE or --args -.</source>
        <translation>„%1“ ist ein Geheimnis und wird nicht von der Befehlszeile genommen, wo andere es lesen können. Geben Sie es mit --args DATEI oder --args - an.</translation>
    </message>
    <message>
        <source>%1 (command line)</source>
        <translation>%1 (Befehlszeile)</translation>
    </message>
    <message>
        <source>“%1” is no duration. Write 90s, 5m, 2h, 1d or a number of seconds.</source>
        <translation>„%1“ ist keine Dauer. Schreiben Sie 90s, 5m, 2h, 1d oder eine Anzahl von Sekunden.</translation>
    </message>
    <message>
        <source>“%1” is no number of retries. Write a whole number from 0 to 1000.</source>
        <translation>„%1“ ist keine Anzahl von Wiederholungen. Schreiben Sie eine ganze Zahl von 0 bis 1000.</translation>
    </message>
    <message>
        <source>Job %1 is stored. It starts when Jobdeck&apos;s window is opened or “jobdeck work” is started.</source>
        <translation>Auftrag %1 ist gespeichert. Er startet, sobald das Fenster von Jobdeck geöffnet oder „jobdeck work“ gestartet wird.</translation>
    </message>
    <message>
        <source>Job %1 ended as %2.</source>
        <translation>Auftrag %1 endete als %2.</translation>
    </message>
    <message>
        <source>There is no status “%1”. The statuses are %2.</source>
        <translation>Es gibt keinen Status „%1“. Die Status sind %2.</translation>
    </message>
    <message>
        <source>“%1” is no limit. Write a whole number from 1.</source>
        <translation>„%1“ ist keine Obergrenze. Schreiben Sie eine ganze Zahl ab 1.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>STATUS</source>
        <translation>STATUS</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>ART</translation>
    </message>
    <message>
        <source>PROGRESS</source>
        <translation>FORTSCHRITT</translation>
    </message>
    <message>
        <source>STARTED/DUE</source>
        <translation>START/FÄLLIG</translation>
    </message>
    <message>
        <source>MESSAGE</source>
        <translation>MELDUNG</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation>Rückgabewert</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Rerun of</source>
        <translation>Erneut von</translation>
    </message>
    <message>
        <source>There is no job %1. “jobdeck list” shows the jobs there are.</source>
        <translation>Es gibt keinen Auftrag %1. „jobdeck list“ zeigt, welche es gibt.</translation>
    </message>
    <message>
        <source>“%1” is no job id. An id is a whole number; “jobdeck list” shows them.</source>
        <translation>„%1“ ist keine Auftragsnummer. Sie ist eine ganze Zahl; „jobdeck list“ zeigt sie.</translation>
    </message>
    <message>
        <source>GROUP</source>
        <translation>GRUPPE</translation>
    </message>
    <message>
        <source>DESCRIPTION</source>
        <translation>BESCHREIBUNG</translation>
    </message>
    <message>
        <source>There are no such jobs.</source>
        <translation>Es gibt keine solchen Aufträge.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>There is no format “%1”. Write text, csv or json.</source>
        <translation>Es gibt kein Format „%1“. Schreiben Sie text, csv oder json.</translation>
    </message>
    <message>
        <source>the database to use</source>
        <translation>die Datenbank</translation>
    </message>
    <message>
        <source>a folder with script jobs; may be repeated</source>
        <translation>ein Ordner mit Skriptaufträgen; darf mehrmals vorkommen</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>diese Hilfe zeigen</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>die Version zeigen</translation>
    </message>
    <message>
        <source>a JSON object with arguments; -a wins</source>
        <translation>ein JSON-Objekt mit Argumenten; -a hat Vorrang</translation>
    </message>
    <message>
        <source>when to run: 2026-12-24T18:00, +10m, +2h, +3d</source>
        <translation>wann ausführen: 2026-12-24T18:00, +10m, +2h, +3d</translation>
    </message>
    <message>
        <source>end the job after this long: 90s, 5m, 2h, 1d</source>
        <translation>den Auftrag nach dieser Dauer beenden: 90s, 5m, 2h, 1d</translation>
    </message>
    <message>
        <source>run it again so many times after an error or time-out</source>
        <translation>nach einem Fehler oder Zeitlimit so oft wiederholen</translation>
    </message>
    <message>
        <source>wait for the end; exit code 1 if the job did not end done</source>
        <translation>auf das Ende warten; Rückgabewert 1, wenn der Auftrag nicht fertig wurde</translation>
    </message>
    <message>
        <source>JSON output</source>
        <translation>Ausgabe als JSON</translation>
    </message>
    <message>
        <source>List the kinds of job.</source>
        <translation>Die Auftragsarten auflisten.</translation>
    </message>
    <message>
        <source>Run a job, or schedule it, and print its id.</source>
        <translation>Einen Auftrag ausführen oder planen und seine Nummer ausgeben.</translation>
    </message>
    <message>
        <source>List jobs, newest first.</source>
        <translation>Aufträge auflisten, die neuesten zuerst.</translation>
    </message>
    <message>
        <source>only this status; may be repeated</source>
        <translation>nur dieser Status; darf mehrmals vorkommen</translation>
    </message>
    <message>
        <source>only this kind</source>
        <translation>nur diese Art</translation>
    </message>
    <message>
        <source>only this group</source>
        <translation>nur diese Gruppe</translation>
    </message>
    <message>
        <source>only jobs that contain this text</source>
        <translation>nur Aufträge, die diesen Text enthalten</translation>
    </message>
    <message>
        <source>at most so many</source>
        <translation>höchstens so viele</translation>
    </message>
    <message>
        <source>Show a job.</source>
        <translation>Einen Auftrag zeigen.</translation>
    </message>
    <message>
        <source>Print the log of a job.</source>
        <translation>Das Protokoll eines Auftrags ausgeben.</translation>
    </message>
    <message>
        <source>go on until the job has ended</source>
        <translation>weitermachen, bis der Auftrag beendet ist</translation>
    </message>
    <message>
        <source>Print the results of a job.</source>
        <translation>Die Ergebnisse eines Auftrags ausgeben.</translation>
    </message>
    <message>
        <source>how to print them</source>
        <translation>wie sie ausgegeben werden</translation>
    </message>
    <message>
        <source>Abort running jobs and wait until they have ended.</source>
        <translation>Laufende Aufträge abbrechen und warten, bis sie beendet sind.</translation>
    </message>
    <message>
        <source>Cancel jobs that have not started.</source>
        <translation>Aufträge aufheben, die noch nicht gestartet sind.</translation>
    </message>
    <message>
        <source>Delete jobs that have ended, with their logs and results.</source>
        <translation>Beendete Aufträge mit Protokoll und Ergebnissen löschen.</translation>
    </message>
    <message>
        <source>Change the time or the arguments of a job that has not started.</source>
        <translation>Zeit oder Argumente eines Auftrags ändern, der noch nicht gestartet ist.</translation>
    </message>
    <message>
        <source>Run a job again that has ended, with the same or other arguments.</source>
        <translation>Einen beendeten Auftrag erneut ausführen, mit denselben oder anderen Argumenten.</translation>
    </message>
    <message>
        <source>Run what is new or due, with no window.</source>
        <translation>Ausführen, was neu oder fällig ist, ohne Fenster.</translation>
    </message>
    <message>
        <source>end when nothing is new, due or running</source>
        <translation>enden, wenn nichts neu oder fällig ist und nichts läuft</translation>
    </message>
    <message>
        <source>Run one new or scheduled job now, in the foreground.</source>
        <translation>Einen neuen oder geplanten Auftrag jetzt im Vordergrund ausführen.</translation>
    </message>
    <message>
        <source>“jobdeck --help” lists what there is.</source>
        <translation>„jobdeck --help“ listet auf, was es gibt.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Es gibt keinen Befehl „%1“.</translation>
    </message>
    <message>
        <source>The option %1 takes no value.</source>
        <translation>Die Option %1 nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>The option %1 needs a value: %2.</source>
        <translation>Die Option %1 braucht einen Wert: %2.</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>Es gibt keine Option %1.</translation>
    </message>
    <message>
        <source>“jobdeck %1” has no option %2.</source>
        <translation>„jobdeck %1“ hat keine Option %2.</translation>
    </message>
    <message>
        <source>“jobdeck %1” needs %2.</source>
        <translation>„jobdeck %1“ braucht %2.</translation>
    </message>
    <message>
        <source>“jobdeck %1” does not take “%2”.</source>
        <translation>„jobdeck %1“ nimmt „%2“ nicht an.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source>Without a command the window opens.</source>
        <translation>Ohne Befehl öffnet sich das Fenster.</translation>
    </message>
    <message>
        <source>“jobdeck COMMAND --help” tells what a command takes.</source>
        <translation>„jobdeck BEFEHL --help“ sagt, was ein Befehl annimmt.</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>The arguments cannot be read from %1: %2. Name a file with a JSON object, or give them with -a.</source>
        <translation>Die Argumente lassen sich nicht aus %1 lesen: %2. Nennen Sie eine Datei mit einem JSON-Objekt, oder geben Sie sie mit -a an.</translation>
    </message>
    <message>
        <source>There are no arguments in %1. Write {&quot;name&quot;: value, …}.</source>
        <translation>In %1 stehen keine Argumente. Schreiben Sie {&quot;name&quot;: Wert, …}.</translation>
    </message>
    <message>
        <source>“%1” holds bytes that are not UTF-8. Give a value that is.</source>
        <translation>„%1“ enthält Bytes, die kein UTF-8 sind. Geben Sie einen Wert in UTF-8 an.</translation>
    </message>
    <message>
        <source>A secret cannot be kept until something runs this job.</source>
        <translation>Ein Geheimnis lässt sich nicht aufbewahren, bis etwas diesen Auftrag ausführt.</translation>
    </message>
    <message>
        <source>That time is past or less than two minutes ahead, so it means now.</source>
        <translation>Diese Zeit ist vorbei oder weniger als zwei Minuten entfernt, also bedeutet sie: jetzt.</translation>
    </message>
    <message>
        <source>Job %1 goes on. “jobdeck abort %1” ends it.</source>
        <translation>Auftrag %1 läuft weiter. „jobdeck abort %1“ beendet ihn.</translation>
    </message>
    <message>
        <source>Job %1 is interrupted.</source>
        <translation>Auftrag %1 wird unterbrochen.</translation>
    </message>
    <message>
        <source>There is no database %1 yet, so there are no jobs.</source>
        <translation>Es gibt noch keine Datenbank %1, also auch keine Aufträge.</translation>
    </message>
    <message>
        <source>Standard output is closed, so there is nowhere to print to, and nothing was done. Open it, or send it to /dev/null.</source>
        <translation>Die Standardausgabe ist geschlossen, es gibt also kein Ziel für die Ausgabe, und nichts wurde getan. Öffnen Sie sie, oder leiten Sie sie nach /dev/null.</translation>
    </message>
    <message>
        <source>an argument of the job; repeat it for the items of a list</source>
        <translation>ein Argument des Auftrags; für die Einträge einer Liste wiederholen</translation>
    </message>
    <message>
        <source>Standard output cannot be written: %1. What was to be printed is lost; “jobdeck list” shows what became of the jobs.</source>
        <translation>Die Standardausgabe lässt sich nicht beschreiben: %1. Was ausgegeben werden sollte, ist verloren; „jobdeck list“ zeigt, was aus den Aufträgen wurde.</translation>
    </message>
    <message>
        <source>It defines no job: its first 20 lines hold no “# /// job”.</source>
        <translation>Sie definiert keinen Auftrag: In ihren ersten 20 Zeilen steht kein „# /// job“.</translation>
    </message>
    <message>
        <source>“jobdeck new NAME” writes a script that has one.</source>
        <translation>„jobdeck new NAME“ schreibt ein Skript, in dem das steht.</translation>
    </message>
    <message>
        <source>The name is already that of %1. Names of jobs are different from each other.</source>
        <translation>Den Namen hat schon %1. Jeder Auftrag braucht einen eigenen Namen.</translation>
    </message>
    <message>
        <source>%1: “%2” is good.</source>
        <translation>%1: „%2“ ist in Ordnung.</translation>
    </message>
    <message>
        <source>%1: “%2” is good. It may run after: jobdeck trust %1</source>
        <translation>%1: „%2“ ist in Ordnung. Laufen darf es nach: jobdeck trust %1</translation>
    </message>
    <message>
        <source>“%1” is no name for a job. Write a few words, without a slash.</source>
        <translation>„%1“ ist kein Name für einen Auftrag. Schreiben Sie ein paar Wörter ohne Schrägstrich.</translation>
    </message>
    <message>
        <source>%1 already exists. Choose another name, or edit it.</source>
        <translation>%1 gibt es schon. Wählen Sie einen anderen Namen oder bearbeiten Sie die Datei.</translation>
    </message>
    <message>
        <source>Edit it, then allow it to run: jobdeck trust %1</source>
        <translation>Bearbeiten Sie es und erlauben Sie ihm dann zu laufen: jobdeck trust %1</translation>
    </message>
    <message>
        <source>“%1” may run: %2</source>
        <translation>„%1“ darf laufen: %2</translation>
    </message>
    <message>
        <source>There is no folder %1. Make it, or name another one with --jobs.</source>
        <translation>Es gibt keinen Ordner %1. Legen Sie ihn an oder nennen Sie mit --jobs einen anderen.</translation>
    </message>
    <message>
        <source>Check files of script jobs, and say what is wrong with them.</source>
        <translation>Dateien von Skriptaufträgen prüfen und sagen, was daran falsch ist.</translation>
    </message>
    <message>
        <source>Write the beginning of a script job into the jobs folder.</source>
        <translation>Den Anfang eines Skriptauftrags in den Auftragsordner schreiben.</translation>
    </message>
    <message>
        <source>Allow script jobs to run, as they are now.</source>
        <translation>Skriptaufträgen, wie sie jetzt sind, erlauben zu laufen.</translation>
    </message>
    <message>
        <source>--count must be a number from 1 to %1.</source>
        <translation>--count muss eine Zahl von 1 bis %1 sein.</translation>
    </message>
    <message>
        <source>the clocks leave its time out</source>
        <translation>die Uhren lassen diese Zeit aus</translation>
    </message>
    <message>
        <source>the clocks show this time twice</source>
        <translation>die Uhren zeigen diese Zeit zweimal</translation>
    </message>
    <message>
        <source>Tell the coming times of a recurring rule, such as “mon-fri at 08:30”.</source>
        <translation>Die kommenden Zeiten einer Regel nennen, etwa „mon-fri at 08:30“.</translation>
    </message>
    <message>
        <source>the time zone, such as Europe/Berlin; else this computer&apos;s</source>
        <translation>die Zeitzone, etwa Europe/Berlin; sonst die dieses Rechners</translation>
    </message>
    <message>
        <source>times after this one; else after now</source>
        <translation>Zeiten nach dieser; sonst ab jetzt</translation>
    </message>
    <message>
        <source>how many; else ten</source>
        <translation>wie viele; sonst zehn</translation>
    </message>
    <message>
        <source>Job %1 is stored. The crontab starts it at its time.</source>
        <translation>Auftrag %1 ist gespeichert. Die Crontab startet ihn zu seiner Zeit.</translation>
    </message>
    <message>
        <source>Job %1 is stored. It starts at its time if Jobdeck&apos;s window is open, “jobdeck work” runs, or “jobdeck wake on” was said by then.</source>
        <translation>Auftrag %1 ist gespeichert. Er startet zu seiner Zeit, wenn dann Jobdecks Fenster offen ist, „jobdeck work“ läuft oder „jobdeck wake on“ gesagt wurde.</translation>
    </message>
    <message>
        <source>On: the crontab starts Jobdeck when a job is due.</source>
        <translation>An: Die Crontab startet Jobdeck, wenn ein Auftrag fällig ist.</translation>
    </message>
    <message>
        <source>Off: jobs wait until the window is open or “jobdeck work” runs.</source>
        <translation>Aus: Aufträge warten, bis das Fenster offen ist oder „jobdeck work“ läuft.</translation>
    </message>
    <message>
        <source>“wake %1” is no command. Write on, off or status.</source>
        <translation>„wake %1“ ist kein Befehl. Schreiben Sie on, off oder status.</translation>
    </message>
    <message>
        <source>what the crontab says: end at once on another day, and not before</source>
        <translation>was die Crontab sagt: an einem anderen Tag sofort enden, und nicht vorher</translation>
    </message>
    <message>
        <source>Let the crontab start Jobdeck when a job is due and no window is open.</source>
        <translation>Die Crontab Jobdeck starten lassen, wenn ein Auftrag fällig und kein Fenster offen ist.</translation>
    </message>
    <message>
        <source>Add --keep-secrets, or open the window or start “jobdeck work” first.</source>
        <translation>Fügen Sie --keep-secrets hinzu, oder öffnen Sie zuerst das Fenster oder starten Sie „jobdeck work“.</translation>
    </message>
    <message>
        <source>Add --wait or --keep-secrets, or open the window or start “jobdeck work” first.</source>
        <translation>Fügen Sie --wait oder --keep-secrets hinzu, oder öffnen Sie zuerst das Fenster oder starten Sie „jobdeck work“.</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs are stored. They start when Jobdeck&apos;s window is open or “jobdeck work” runs.</source>
        <translation>
            <numerusform>%n Auftrag ist gespeichert. Er startet, wenn das Fenster von Jobdeck offen ist oder „jobdeck work“ läuft.</numerusform>
            <numerusform>%n Aufträge sind gespeichert. Sie starten, wenn das Fenster von Jobdeck offen ist oder „jobdeck work“ läuft.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is part of Jobdeck and starts no script, so there is no line to show.</source>
        <translation>„%1“ gehört zu Jobdeck und startet kein Skript; es gibt keine Zeile zu zeigen.</translation>
    </message>
    <message>
        <source>The preset gives arguments that there are no more; ignored: %1.</source>
        <translation>Die Vorlage nennt Argumente, die es nicht mehr gibt; übergangen: %1.</translation>
    </message>
    <message>
        <source>keep the secrets that are given in the desktop&apos;s keyring</source>
        <translation>die angegebenen Geheimnisse im Schlüsselbund behalten</translation>
    </message>
    <message>
        <source>start from a preset of the form; --args and -a win</source>
        <translation>mit einer Vorlage des Formulars beginnen; --args und -a gehen vor</translation>
    </message>
    <message>
        <source>one job for each row of a CSV file, all or none; prints all ids</source>
        <translation>ein Auftrag je Zeile einer CSV-Datei, alle oder keiner; gibt alle Nummern aus</translation>
    </message>
    <message>
        <source>run at most so many jobs of the grid at once</source>
        <translation>höchstens so viele Aufträge der Tabelle zugleich ausführen</translation>
    </message>
    <message>
        <source>print what would be started, as a line for a shell; start nothing</source>
        <translation>ausgeben, was gestartet würde, als Shell-Zeile; nichts starten</translation>
    </message>
    <message>
        <source>The grid cannot be read from %1: %2.</source>
        <translation>Die Tabelle kann nicht aus %1 gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 has more than %2 MiB. Divide it.</source>
        <translation>%1 hat mehr als %2 MiB. Teilen Sie die Datei.</translation>
    </message>
    <message>
        <source>“%1” is no number of jobs at once. Write a whole number from 1 to 1000.</source>
        <translation>„%1“ ist keine Anzahl gleichzeitiger Aufträge. Schreiben Sie eine ganze Zahl von 1 bis 1000.</translation>
    </message>
    <message>
        <source>--at-once goes with --grid FILE only.</source>
        <translation>--at-once gibt es nur zusammen mit --grid DATEI.</translation>
    </message>
    <message>
        <source>--grid does not wait. Leave --wait out, and start “jobdeck work --until-idle”.</source>
        <translation>--grid wartet nicht. Lassen Sie --wait weg, und starten Sie „jobdeck work --until-idle“.</translation>
    </message>
    <message>
        <source>Standard input can be the grid or the arguments, not both.</source>
        <translation>Die Standardeingabe kann die Tabelle oder die Argumente sein, nicht beides.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>There are %1 problems in all. No job was added.</source>
        <translation>Es gibt insgesamt %1 Probleme. Kein Auftrag wurde angelegt.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Job %1 waits until its script is allowed to run: jobdeck trust %2</source>
        <translation>Auftrag %1 wartet, bis sein Skript ausgeführt werden darf: jobdeck trust %2</translation>
    </message>
    <message>
        <source>Job %1 waits for a secret (%2). Give it in Jobdeck&apos;s window, or by “jobdeck run-job %1” on a terminal.</source>
        <translation>Auftrag %1 wartet auf ein Geheimnis (%2). Geben Sie es im Fenster von Jobdeck ein, oder mit „jobdeck run-job %1“ in einem Terminal.</translation>
    </message>
    <message>
        <source>a job of Jobdeck itself</source>
        <translation>einem Auftrag von Jobdeck selbst</translation>
    </message>
    <message>
        <source>Schedule %1 is stored. Its jobs start at their times while Jobdeck&apos;s window is open or “jobdeck work” runs, or once “jobdeck wake on” was said.</source>
        <translation>Zeitplan %1 ist gespeichert. Seine Aufträge beginnen zu ihren Zeiten, solange das Fenster von Jobdeck offen ist oder „jobdeck work“ läuft, oder nach „jobdeck wake on“.</translation>
    </message>
    <message>
        <source>Schedule %1 is stored. The crontab starts its jobs at their times.</source>
        <translation>Zeitplan %1 ist gespeichert. Die Crontab startet seine Aufträge zu ihren Zeiten.</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>NEXT</source>
        <translation>NÄCHSTE ZEIT</translation>
    </message>
    <message>
        <source>RUNS</source>
        <translation>LÄUFE</translation>
    </message>
    <message>
        <source>RULE</source>
        <translation>REGEL</translation>
    </message>
    <message>
        <source>There is no calendar “%1”. Give its days to make it.</source>
        <translation>Es gibt keinen Kalender „%1“. Geben Sie seine Tage an, um ihn anzulegen.</translation>
    </message>
    <message>
        <source>There are no schedules. “jobdeck schedule add” makes one.</source>
        <translation>Es gibt keine Zeitpläne. „jobdeck schedule add“ legt einen an.</translation>
    </message>
    <message>
        <source>There are no calendars. “jobdeck schedule calendar NAME DAY…” makes one.</source>
        <translation>Es gibt keine Kalender. „jobdeck schedule calendar NAME TAG…“ legt einen an.</translation>
    </message>
    <message>
        <source>Nothing to change: give a new time with --at, arguments with -a or --args, or --priority.</source>
        <translation>Nichts zu ändern: Geben Sie eine neue Zeit mit --at an, Argumente mit -a oder --args, oder --priority.</translation>
    </message>
    <message>
        <source>Give days or --remove, not both.</source>
        <translation>Geben Sie Tage oder --remove an, nicht beides.</translation>
    </message>
    <message>
        <source>low, normal or high: which starts first when a place is free</source>
        <translation>low, normal oder high: was zuerst beginnt, wenn ein Platz frei ist</translation>
    </message>
    <message>
        <source>nothing before it; “every” counts from it; else now</source>
        <translation>nichts davor; „every“ zählt von da an; sonst jetzt</translation>
    </message>
    <message>
        <source>nothing after it</source>
        <translation>nichts danach</translation>
    </message>
    <message>
        <source>at most so many runs</source>
        <translation>höchstens so viele Läufe</translation>
    </message>
    <message>
        <source>leave out the days of this calendar</source>
        <translation>die Tage dieses Kalenders auslassen</translation>
    </message>
    <message>
        <source>start each run up to so much later, at random</source>
        <translation>jeden Lauf zufällig bis zu so viel später beginnen</translation>
    </message>
    <message>
        <source>once, each, skip or ask: what becomes of times that passed meanwhile</source>
        <translation>once, each, skip oder ask: was aus Zeiten wird, die inzwischen vorbei sind</translation>
    </message>
    <message>
        <source>skip, queue or allow: at a time when the last run has not ended</source>
        <translation>skip, queue oder allow: wenn der letzte Lauf noch nicht zu Ende ist</translation>
    </message>
    <message>
        <source>Run a job at recurring times, such as “mon-fri at 08:30”, and print the id of the schedule.</source>
        <translation>Einen Auftrag zu wiederkehrenden Zeiten ausführen, etwa „mon-fri at 08:30“, und die Nummer des Zeitplans ausgeben.</translation>
    </message>
    <message>
        <source>List the schedules with their next times.</source>
        <translation>Die Zeitpläne mit ihren nächsten Zeiten anzeigen.</translation>
    </message>
    <message>
        <source>Pause schedules; what falls due meanwhile is skipped.</source>
        <translation>Zeitpläne anhalten; was inzwischen fällig wird, entfällt.</translation>
    </message>
    <message>
        <source>Let schedules that are paused go on.</source>
        <translation>Angehaltene Zeitpläne weiterlaufen lassen.</translation>
    </message>
    <message>
        <source>Leave out the next time of schedules.</source>
        <translation>Die nächste Zeit von Zeitplänen auslassen.</translation>
    </message>
    <message>
        <source>Remove schedules; what has started goes on.</source>
        <translation>Zeitpläne entfernen; was begonnen hat, läuft weiter.</translation>
    </message>
    <message>
        <source>remove the calendar</source>
        <translation>den Kalender entfernen</translation>
    </message>
    <message>
        <source>List the calendars of excluded days.</source>
        <translation>Die Kalender ausgelassener Tage anzeigen.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>“%1” is no jitter. Write a duration up to one day, such as 90s, 5m or 2h.</source>
        <translation>„%1“ ist keine Streuung. Schreiben Sie eine Dauer bis zu einem Tag, etwa 90s, 5m oder 2h.</translation>
    </message>
    <message>
        <source>--%1 knows no “%2”. Write %3.</source>
        <translation>--%1 kennt kein „%2“. Schreiben Sie %3.</translation>
    </message>
    <message>
        <source>“%1” is no id of a schedule. An id is a whole number; “jobdeck schedule list” shows them.</source>
        <translation>„%1“ ist keine Nummer eines Zeitplans. Eine Nummer ist eine ganze Zahl; „jobdeck schedule list“ zeigt sie.</translation>
    </message>
    <message>
        <source>%1 Job %2 is stored. It starts at its time if Jobdeck&apos;s window is open or “jobdeck work” runs.</source>
        <translation>%1 Auftrag %2 ist gespeichert. Er startet zu seiner Zeit, wenn das Fenster von Jobdeck offen ist oder „jobdeck work“ läuft.</translation>
    </message>
    <message>
        <source>%1 Schedule %2 is stored. Its jobs start at their times while Jobdeck&apos;s window is open or “jobdeck work” runs.</source>
        <translation>%1 Zeitplan %2 ist gespeichert. Seine Aufträge starten zu ihren Zeiten, solange das Fenster von Jobdeck offen ist oder „jobdeck work“ läuft.</translation>
    </message>
    <message>
        <source>On, but the crontab cannot start Jobdeck now.</source>
        <translation>Ein, aber die Crontab kann Jobdeck jetzt nicht starten.</translation>
    </message>
    <message>
        <source>Set or print days to leave out, such as 2026-12-24..2027-01-02 12-25 sat.</source>
        <translation>Auszulassende Tage setzen oder ausgeben, etwa 2026-12-24..2027-01-02 12-25 sat.</translation>
    </message>
</context>
<context>
    <name>CommandTemplate</name>
    <message>
        <source>“%1” has a } without its {. Write }} for a brace.</source>
        <translation>„%1“ enthält eine } ohne ihre {. Für eine Klammer schreiben Sie }}.</translation>
    </message>
    <message>
        <source>“%1” has a { without its }. Write {{ for a brace.</source>
        <translation>„%1“ enthält eine { ohne ihre }. Für eine Klammer schreiben Sie {{.</translation>
    </message>
    <message>
        <source>“%1” has no name between { and }. Write {{ and }} for braces.</source>
        <translation>„%1“ hat keinen Namen zwischen { und }. Für Klammern schreiben Sie {{ und }}.</translation>
    </message>
    <message>
        <source>There is no argument “%1”.</source>
        <translation>Es gibt kein Argument „%1“.</translation>
    </message>
    <message>
        <source>Add it, or write {{ and }} for braces.</source>
        <translation>Fügen Sie es hinzu oder schreiben Sie {{ und }} für Klammern.</translation>
    </message>
    <message>
        <source>Did you mean {%1}?</source>
        <translation>Meinten Sie {%1}?</translation>
    </message>
    <message>
        <source>{%1} stands for the job&apos;s own %1, but an argument has this name, too. Give the argument another name.</source>
        <translation>{%1} steht für %1 des Auftrags selbst, aber auch ein Argument heißt so. Geben Sie dem Argument einen anderen Namen.</translation>
    </message>
    <message>
        <source>“%1” is a secret, and other users can read a command. The script finds it in the file that JOBDECK_SECRET_… names.</source>
        <translation>„%1“ ist ein Geheimnis, und andere Benutzer können einen Befehl lesen. Das Skript findet es in der Datei, die JOBDECK_SECRET_… nennt.</translation>
    </message>
    <message>
        <source>“%1” is a list and becomes one argument per item. Write {%1} as an entry of its own.</source>
        <translation>„%1“ ist eine Liste und wird zu einem Argument je Eintrag. Schreiben Sie {%1} als eigenen Eintrag.</translation>
    </message>
</context>
<context>
    <name>ConvertImages</name>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Greatest width</source>
        <translation>Größte Breite</translation>
    </message>
    <message>
        <source>Greatest height</source>
        <translation>Größte Höhe</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>From 0, small files, to 100, good pictures. Empty: what is usual for the format.</source>
        <translation>Von 0 (kleine Dateien) bis 100 (gute Bilder). Leer: was für das Format üblich ist.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>One file a line; a name without a folder is looked for in the folder below. Empty: all pictures of the folder.</source>
        <translation>Eine Datei pro Zeile; ein Name ohne Ordner wird im Ordner darunter gesucht. Leer: alle Bilder des Ordners.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Write into</source>
        <translation>Schreiben nach</translation>
    </message>
    <message>
        <source>A folder. It is made if there is none; files of the same name are replaced.</source>
        <translation>Ein Ordner. Er wird angelegt, wenn es ihn nicht gibt; Dateien gleichen Namens werden ersetzt.</translation>
    </message>
    <message>
        <source>Larger pictures are made smaller and keep their proportions. Empty: any.</source>
        <translation>Größere Bilder werden verkleinert und behalten ihr Seitenverhältnis. Leer: beliebig.</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Convert Images</source>
        <translation>Bilder umwandeln</translation>
    </message>
    <message>
        <source>Writes pictures in another format, and smaller if wanted.</source>
        <translation>Schreibt Bilder in einem anderen Format und auf Wunsch kleiner.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>There is nothing to convert. Give pictures or a folder.</source>
        <translation>Es gibt nichts umzuwandeln. Geben Sie Bilder oder einen Ordner an.</translation>
    </message>
    <message>
        <source>Without a folder each picture needs its whole path, from / on. Give the folder.</source>
        <translation>Ohne Ordner braucht jedes Bild seinen ganzen Pfad, von / an. Geben Sie den Ordner an.</translation>
    </message>
    <message>
        <source>Pictures cannot be written as “%1”. Choose one of these: %2.</source>
        <translation>Bilder können nicht als „%1“ geschrieben werden. Wählen Sie eines von diesen: %2.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Choose another place for it.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden. Wählen Sie einen anderen Ort dafür.</translation>
    </message>
    <message numerus="yes">
        <source>Found %n picture(s) in %1</source>
        <translation>
            <numerusform>%n Bild in %1 gefunden</numerusform>
            <numerusform>%n Bilder in %1 gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out %n file(s) that are no pictures</source>
        <translation>
            <numerusform>%n Datei ausgelassen, die kein Bild ist</numerusform>
            <numerusform>%n Dateien ausgelassen, die keine Bilder sind</numerusform>
        </translation>
    </message>
    <message>
        <source>would replace %1, which was just made from %2</source>
        <translation>würde %1 ersetzen, das gerade aus %2 entstanden ist</translation>
    </message>
    <message>
        <source>would replace a picture that is to be converted; choose another folder to write into</source>
        <translation>würde ein Bild ersetzen, das umgewandelt werden soll; wählen Sie einen anderen Ordner zum Schreiben</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>cannot be written: %1</source>
        <translation>kann nicht geschrieben werden: %1</translation>
    </message>
    <message numerus="yes">
        <source>Converted %n picture(s)</source>
        <translation>
            <numerusform>%n Bild umgewandelt</numerusform>
            <numerusform>%n Bilder umgewandelt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; they were kept.</source>
        <comment>Converted 3 pictures; …</comment>
        <translation>%1; sie bleiben erhalten.</translation>
    </message>
    <message>
        <source>is a drawing, not a picture made of pixels</source>
        <translation>ist eine Zeichnung, kein Bild aus Pixeln</translation>
    </message>
    <message>
        <source>is too large: %1 × %2 pixels</source>
        <translation>ist zu groß: %1 × %2 Pixel</translation>
    </message>
</context>
<context>
    <name>Crontab</name>
    <message>
        <source>it does not end</source>
        <translation>es endet nicht</translation>
    </message>
    <message>
        <source>The lines that Jobdeck wrote into the crontab were changed by somebody: one of the two lines “# BEGIN Jobdeck …” and “# END Jobdeck” is missing or there twice. Remove them by “crontab -e”. Nothing was changed.</source>
        <translation>Die Zeilen, die Jobdeck in die Crontab geschrieben hat, wurden verändert: Eine der beiden Zeilen „# BEGIN Jobdeck …“ und „# END Jobdeck“ fehlt oder steht doppelt da. Entfernen Sie sie mit „crontab -e“. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>A crontab cannot hold a path with a line break: %1</source>
        <translation>Eine Crontab kann keinen Pfad mit Zeilenumbruch enthalten: %1</translation>
    </message>
    <message>
        <source>The crontab cannot be read: %1</source>
        <translation>Die Crontab kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The crontab cannot be written: %1</source>
        <translation>Die Crontab kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Another program keeps changing the crontab, so that Jobdeck&apos;s line did not stay.</source>
        <translation>Ein anderes Programm ändert die Crontab immer wieder, sodass Jobdecks Zeile nicht blieb.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be locked: %2.</source>
        <translation>Der Ordner %1 kann nicht gesperrt werden: %2.</translation>
    </message>
    <message>
        <source>No cron runs on this computer.</source>
        <translation>Auf diesem Computer läuft kein Cron.</translation>
    </message>
</context>
<context>
    <name>Csv</name>
    <message>
        <source>The record that begins in line %1 is longer than %2 bytes. Look for a quotation mark that is not closed there.</source>
        <translation>Der Datensatz ab Zeile %1 ist länger als %2 Bytes. Suchen Sie dort nach einem nicht geschlossenen Anführungszeichen.</translation>
    </message>
    <message>
        <source>A quotation mark in the record that begins in line %1 is never closed.</source>
        <translation>Ein Anführungszeichen im Datensatz ab Zeile %1 wird nie geschlossen.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Die Datei kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>text after a closing quotation mark</source>
        <translation>Text nach einem schließenden Anführungszeichen</translation>
    </message>
    <message>
        <source>not in UTF-8; save the file as CSV in UTF-8</source>
        <translation>nicht in UTF-8; speichern Sie die Datei als CSV in UTF-8</translation>
    </message>
    <message>
        <source>The file is in %1. Save it as CSV in UTF-8.</source>
        <translation>Die Datei ist in %1. Speichern Sie sie als CSV in UTF-8.</translation>
    </message>
    <message>
        <source>The first line holds zero bytes, so this is no text. Save it as CSV in UTF-8.</source>
        <translation>Die erste Zeile enthält Nullbytes, ist also kein Text. Speichern Sie sie als CSV in UTF-8.</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>The folder %1 for the database cannot be created. Create it or choose another file.</source>
        <translation>Der Ordner %1 für die Datenbank kann nicht angelegt werden. Legen Sie ihn an oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The database %1 cannot be created: %2. Choose another file or folder.</source>
        <translation>Die Datenbank %1 kann nicht angelegt werden: %2. Wählen Sie eine andere Datei oder einen anderen Ordner.</translation>
    </message>
    <message>
        <source>There is no job %1. List the jobs to see which there are.</source>
        <translation>Es gibt keinen Auftrag %1. Listen Sie die Aufträge auf, um zu sehen, welche es gibt.</translation>
    </message>
    <message>
        <source>The database %1 is empty: no job has been stored in it yet.</source>
        <translation>Die Datenbank %1 ist leer: Noch wurde kein Auftrag darin gespeichert.</translation>
    </message>
    <message>
        <source>There is no database %1. Check the name; the first job makes it.</source>
        <translation>Es gibt keine Datenbank %1. Prüfen Sie den Namen; der erste Auftrag legt sie an.</translation>
    </message>
    <message>
        <source>The backup %1 cannot be written before the database is brought up to date: %2.</source>
        <translation>Die Sicherung %1 kann nicht geschrieben werden, bevor die Datenbank auf den neuen Stand gebracht wird: %2.</translation>
    </message>
    <message>
        <source>The file %1 is a database of another program. It was left as it is; choose another file.</source>
        <translation>Die Datei %1 ist die Datenbank eines anderen Programms. Sie blieb unverändert; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The database %1 was made by a newer Jobdeck (schema %2; this one knows %3). It was left as it is; start the newer Jobdeck.</source>
        <translation>Die Datenbank %1 stammt von einem neueren Jobdeck (Schema %2; dieses kennt %3). Sie blieb unverändert; starten Sie das neuere Jobdeck.</translation>
    </message>
    <message>
        <source>The database %1 is a folder. Give the name of a file.</source>
        <translation>Die Datenbank %1 ist ein Ordner. Geben Sie den Namen einer Datei an.</translation>
    </message>
    <message>
        <source>The database %1 cannot be opened: its folder does not exist. Create the folder or choose another file.</source>
        <translation>Die Datenbank %1 kann nicht geöffnet werden: Ihren Ordner gibt es nicht. Legen Sie ihn an oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The database %1 cannot be opened: permission denied. Make the file and its folder readable and writable for you, or choose another file.</source>
        <translation>Die Datenbank %1 kann nicht geöffnet werden: keine Berechtigung. Machen Sie Datei und Ordner für sich lesbar und schreibbar oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The file %1 is not a database. It was left as it is; choose another file.</source>
        <translation>Die Datei %1 ist keine Datenbank. Sie blieb unverändert; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The database %1 is damaged. It was left as it is; restore a backup or choose another file.</source>
        <translation>Die Datenbank %1 ist beschädigt. Sie blieb unverändert; spielen Sie eine Sicherung ein oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The disk with the database %1 is full. Make room; work goes on by itself.</source>
        <translation>Der Datenträger mit der Datenbank %1 ist voll. Schaffen Sie Platz; die Arbeit geht von selbst weiter.</translation>
    </message>
    <message>
        <source>The database %1 cannot be written. Make the file and its folder writable for you.</source>
        <translation>Die Datenbank %1 kann nicht geschrieben werden. Machen Sie Datei und Ordner für sich schreibbar.</translation>
    </message>
    <message>
        <source>The disk with the database %1 reports an error (%2). Check the disk.</source>
        <translation>Der Datenträger mit der Datenbank %1 meldet einen Fehler (%2). Prüfen Sie ihn.</translation>
    </message>
    <message>
        <source>The database %1 is locked by another program. Close that program.</source>
        <translation>Die Datenbank %1 ist von einem anderen Programm gesperrt. Schließen Sie dieses Programm.</translation>
    </message>
    <message>
        <source>The database %1 reports: %2.</source>
        <translation>Die Datenbank %1 meldet: %2.</translation>
    </message>
    <message>
        <source>The disk with the database %1 is full. Make room, then try again.</source>
        <translation>Der Datenträger mit der Datenbank %1 ist voll. Schaffen Sie Platz, und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>DefaultReader</name>
    <message>
        <source>A default has one source.</source>
        <translation>Ein Vorgabewert hat eine Quelle.</translation>
    </message>
    <message>
        <source>Write { env = &quot;NAME&quot; }, { date = &quot;today-1d&quot; } or { last = true }.</source>
        <translation>Schreiben Sie { env = &quot;NAME&quot; }, { date = &quot;today-1d&quot; } oder { last = true }.</translation>
    </message>
    <message>
        <source>“%1” is no date.</source>
        <translation>„%1“ ist kein Datum.</translation>
    </message>
    <message>
        <source>Write today or now, and steps such as -1d, +2h, -1m.</source>
        <translation>Schreiben Sie today oder now und Schritte wie -1d, +2h, -1m.</translation>
    </message>
    <message>
        <source>A secret cannot have a default.</source>
        <translation>Ein Geheimnis kann keinen Vorgabewert haben.</translation>
    </message>
    <message>
        <source>It is asked for, or kept in the keyring.</source>
        <translation>Es wird erfragt oder im Schlüsselbund aufbewahrt.</translation>
    </message>
    <message>
        <source>The default of “%1” is no finite number.</source>
        <translation>Der Vorgabewert von „%1“ ist keine endliche Zahl.</translation>
    </message>
</context>
<context>
    <name>DefinitionFile</name>
    <message>
        <source>It cannot be read: %1.</source>
        <translation>Sie kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>Make it readable for you.</source>
        <translation>Machen Sie sie für sich lesbar.</translation>
    </message>
    <message>
        <source>It is no ordinary file.</source>
        <translation>Es ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>Put a script or a .job.toml file here.</source>
        <translation>Legen Sie ein Skript oder eine .job.toml-Datei hierher.</translation>
    </message>
    <message>
        <source>It belongs to another user.</source>
        <translation>Sie gehört einem anderen Benutzer.</translation>
    </message>
    <message>
        <source>Others may write to it, and so decide what you run.</source>
        <translation>Andere dürfen hineinschreiben und so bestimmen, was Sie ausführen.</translation>
    </message>
    <message>
        <source>It has no #! line, so the system does not know what runs it.</source>
        <translation>Sie hat keine #!-Zeile, also weiß das System nicht, was sie ausführt.</translation>
    </message>
    <message>
        <source>Its interpreter “%1” is not there.</source>
        <translation>Ihr Interpreter „%1“ ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>Its interpreter “%1” is not in PATH.</source>
        <translation>Ihr Interpreter „%1“ ist nicht in PATH.</translation>
    </message>
    <message>
        <source>It is not executable.</source>
        <translation>Sie ist nicht ausführbar.</translation>
    </message>
    <message>
        <source>Make it so: chmod +x %1</source>
        <translation>Machen Sie sie ausführbar: chmod +x %1</translation>
    </message>
    <message>
        <source>Write #! and the path of an installed interpreter into its first line.</source>
        <translation>Schreiben Sie #! und den Pfad eines installierten Interpreters in ihre erste Zeile.</translation>
    </message>
    <message>
        <source>It is longer than %1 MiB.</source>
        <translation>Sie ist länger als %1 MiB.</translation>
    </message>
    <message>
        <source>A definition is short; keep data elsewhere.</source>
        <translation>Eine Definition ist kurz; bewahren Sie Daten anderswo auf.</translation>
    </message>
    <message>
        <source>Make it yours alone: chmod go-w %1</source>
        <translation>Machen Sie es zu Ihrem allein: chmod go-w %1</translation>
    </message>
    <message>
        <source>The name “%1” is also that of %2.</source>
        <translation>Den Namen „%1“ hat auch %2.</translation>
    </message>
    <message>
        <source>Neither is used until one has another name.</source>
        <translation>Keine von beiden wird benutzt, bis eine einen anderen Namen hat.</translation>
    </message>
    <message>
        <source>It is a symbolic link that leads out of its folder.</source>
        <translation>Es ist eine symbolische Verknüpfung, die aus ihrem Ordner hinausführt.</translation>
    </message>
    <message>
        <source>Copy the file here instead.</source>
        <translation>Kopieren Sie stattdessen die Datei hierher.</translation>
    </message>
    <message>
        <source>It begins with a byte order mark, so its #! line does not count.</source>
        <translation>Sie beginnt mit einer Byte-Order-Mark, daher zählt ihre #!-Zeile nicht.</translation>
    </message>
    <message>
        <source>Save it without the byte order mark.</source>
        <translation>Speichern Sie sie ohne Byte-Order-Mark.</translation>
    </message>
    <message>
        <source>Its lines end as on Windows, so the system looks for a program whose name ends in a carriage return.</source>
        <translation>Ihre Zeilen enden wie unter Windows, darum sucht das System ein Programm, dessen Name mit einem Wagenrücklauf endet.</translation>
    </message>
    <message>
        <source>Save it with Unix line ends.</source>
        <translation>Speichern Sie sie mit Unix-Zeilenenden.</translation>
    </message>
    <message>
        <source>Its name is not UTF-8, so it cannot be used.</source>
        <translation>Ihr Name ist kein UTF-8, darum ist sie nicht verwendbar.</translation>
    </message>
    <message>
        <source>Give it another name.</source>
        <translation>Geben Sie ihr einen anderen Namen.</translation>
    </message>
    <message>
        <source>Others may write to %1, and so put another folder in its place.</source>
        <translation>Andere dürfen in %1 schreiben und so einen anderen Ordner an seine Stelle setzen.</translation>
    </message>
</context>
<context>
    <name>DefinitionReader</name>
    <message>
        <source>The job has no name.</source>
        <translation>Der Auftrag hat keinen Namen.</translation>
    </message>
    <message>
        <source>Write name = &quot;…&quot; into the header.</source>
        <translation>Schreiben Sie name = &quot;…&quot; in den Kopf.</translation>
    </message>
    <message>
        <source>The job&apos;s name is empty.</source>
        <translation>Der Name des Auftrags ist leer.</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Skripte</translation>
    </message>
    <message>
        <source>There is no command, and a .job.toml is no program itself.</source>
        <translation>Es gibt keinen Befehl (command), und eine .job.toml ist selbst kein Programm.</translation>
    </message>
    <message>
        <source>Write command = [&quot;/path/of/a/program&quot;, …].</source>
        <translation>Schreiben Sie command = [&quot;/pfad/eines/programms&quot;, …].</translation>
    </message>
    <message>
        <source>The command is empty.</source>
        <translation>Der Befehl ist leer.</translation>
    </message>
    <message>
        <source>Its first entry is the program.</source>
        <translation>Sein erster Eintrag ist das Programm.</translation>
    </message>
    <message>
        <source>a list of texts and, one level deep, lists of texts</source>
        <translation>eine Liste von Texten und, eine Ebene tief, von Listen von Texten</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>“%1” cannot be set as a variable.</source>
        <translation>„%1“ kann nicht als Variable gesetzt werden.</translation>
    </message>
    <message>
        <source>“stdin” must be &quot;json&quot;.</source>
        <translation>„stdin“ muss &quot;json&quot; sein.</translation>
    </message>
    <message>
        <source>For one argument, write deliver = [&quot;stdin&quot;] into it.</source>
        <translation>Für ein einzelnes Argument schreiben Sie deliver = [&quot;stdin&quot;] hinein.</translation>
    </message>
    <message>
        <source>The job&apos;s name is longer than %1 characters.</source>
        <translation>Der Name des Auftrags ist länger als %1 Zeichen.</translation>
    </message>
    <message>
        <source>Say more in its description.</source>
        <translation>Sagen Sie mehr in der Beschreibung.</translation>
    </message>
    <message>
        <source>This list in the command is empty.</source>
        <translation>Diese Liste im Befehl ist leer.</translation>
    </message>
    <message>
        <source>Write entries into it, or remove it.</source>
        <translation>Schreiben Sie Einträge hinein, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>ein Text in Anführungszeichen</translation>
    </message>
</context>
<context>
    <name>DeliveryCheck</name>
    <message>
        <source>“%1” is a secret, and other users can read a command.</source>
        <translation>„%1“ ist ein Geheimnis, und andere Benutzer können einen Befehl lesen.</translation>
    </message>
    <message>
        <source>Remove argv.</source>
        <translation>Entfernen Sie argv.</translation>
    </message>
    <message>
        <source>“%1” is to be delivered by argv, but the command does not name it.</source>
        <translation>„%1“ soll über argv übergeben werden, aber der Befehl nennt es nicht.</translation>
    </message>
    <message>
        <source>Write {%1} into the command, or remove argv.</source>
        <translation>Schreiben Sie {%1} in den Befehl, oder entfernen Sie argv.</translation>
    </message>
    <message>
        <source>The command names “%1”, which is not to be delivered by argv.</source>
        <translation>Der Befehl nennt „%1“, das nicht über argv übergeben werden soll.</translation>
    </message>
    <message>
        <source>Add argv, or remove {%1} from the command.</source>
        <translation>Ergänzen Sie argv, oder entfernen Sie {%1} aus dem Befehl.</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>There is no display to open the window on. The command line works without one: “jobdeck --help”.</source>
        <translation>Es gibt keinen Bildschirm für das Fenster. Die Befehlszeile kommt ohne aus: „jobdeck --help“.</translation>
    </message>
    <message>
        <source>The display %1 cannot be reached, so the window cannot be opened. The command line works without one: “jobdeck --help”.</source>
        <translation>Der Bildschirm %1 ist nicht erreichbar, daher kann das Fenster nicht geöffnet werden. Die Befehlszeile kommt ohne aus: „jobdeck --help“.</translation>
    </message>
</context>
<context>
    <name>DownloadFile</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>An older file is replaced at the end.</source>
        <translation>Eine ältere Datei wird am Ende ersetzt.</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>What the file must have, in 64 hexadecimal digits. Empty: it is not checked.</source>
        <translation>Was die Datei haben muss, in 64 hexadezimalen Ziffern. Leer: Es wird nicht geprüft.</translation>
    </message>
    <message>
        <source>Go on where an earlier run ended</source>
        <translation>Weitermachen, wo ein früherer Lauf endete</translation>
    </message>
    <message>
        <source>What has arrived is kept in a file that ends with .part.</source>
        <translation>Was angekommen ist, bleibt in einer Datei, die auf .part endet.</translation>
    </message>
    <message>
        <source>Download File</source>
        <translation>Datei herunterladen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Downloads a file, and can check its SHA-256.</source>
        <translation>Lädt eine Datei herunter und kann ihre SHA-256 prüfen.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>The address %1 cannot be downloaded. Give one that begins with http:// or https://.</source>
        <translation>Die Adresse %1 kann nicht heruntergeladen werden. Geben Sie eine an, die mit http:// oder https:// beginnt.</translation>
    </message>
    <message>
        <source>The address holds a password, which would be kept with the job. Leave it out.</source>
        <translation>Die Adresse enthält ein Passwort, das mit dem Auftrag gespeichert würde. Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>“%1” is not a SHA-256: that has 64 digits from 0 to 9 and a to f.</source>
        <translation>„%1“ ist keine SHA-256: Die hat 64 Ziffern von 0 bis 9 und a bis f.</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Verbindung zu %1 wird aufgebaut</translation>
    </message>
    <message>
        <source>The address led to %1</source>
        <translation>Die Adresse führte zu %1</translation>
    </message>
    <message>
        <source>Went on after %1 that were there</source>
        <translation>Weitergemacht nach %1, die schon da waren</translation>
    </message>
    <message>
        <source>Computing the SHA-256</source>
        <translation>Die SHA-256 wird berechnet</translation>
    </message>
    <message>
        <source>What %1 sent has the SHA-256 %2 instead of %3. It was not kept. Check the address and the SHA-256.</source>
        <translation>Was %1 geschickt hat, hat die SHA-256 %2 statt %3. Es wurde nicht behalten. Prüfen Sie die Adresse und die SHA-256.</translation>
    </message>
    <message>
        <source>Downloaded %1 into %2</source>
        <comment>Downloaded 2 MiB into file</comment>
        <translation>%1 in %2 heruntergeladen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>2 MiB of 5 MiB</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 are kept beside the file; the next run goes on there.</source>
        <translation>%1 bleiben neben der Datei liegen; der nächste Lauf macht dort weiter.</translation>
    </message>
    <message>
        <source>Nothing was kept.</source>
        <translation>Nichts wurde behalten.</translation>
    </message>
    <message>
        <source>The server answered %1 with the status %2. Check the address.</source>
        <translation>Der Server hat %1 mit dem Status %2 beantwortet. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>%1 leads from one address to the next more than %2 times. Check the address.</source>
        <translation>%1 führt öfter als %2-mal von einer Adresse zur nächsten. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>%1 leads to an address that is neither http nor https. It was not followed.</source>
        <translation>%1 führt zu einer Adresse, die weder http noch https ist. Ihr wurde nicht gefolgt.</translation>
    </message>
    <message>
        <source>The connection to %1 broke after %2 of %3 bytes. Run the job again.</source>
        <translation>Die Verbindung zu %1 brach nach %2 von %3 Bytes ab. Führen Sie den Auftrag erneut aus.</translation>
    </message>
    <message>
        <source>%1 cannot be downloaded: %2. Check the address and the network, and run the job again.</source>
        <translation>%1 kann nicht heruntergeladen werden: %2. Prüfen Sie die Adresse und das Netzwerk, und führen Sie den Auftrag erneut aus.</translation>
    </message>
    <message>
        <source>Another job is downloading %1. Wait for its end, or choose another file.</source>
        <translation>Ein anderer Auftrag lädt gerade %1 herunter. Warten Sie sein Ende ab, oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2. Choose another place for it.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden: %2. Wählen Sie einen anderen Ort dafür.</translation>
    </message>
    <message>
        <source>The file %1 %2.</source>
        <comment>The file NAME cannot be read: reason.</comment>
        <translation>Die Datei %1 %2.</translation>
    </message>
    <message>
        <source>The file %1 is in the way: the download would be collected there, but it is not from an earlier run of this job. Move it away, or choose another file.</source>
        <translation>Die Datei %1 ist im Weg: Dort würde gesammelt, was ankommt, aber sie stammt nicht von einem früheren Lauf dieses Auftrags. Verschieben Sie sie, oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be verified: %2. Ask its administrator for a valid one.</source>
        <translation>Das Zertifikat von %1 kann nicht geprüft werden: %2. Bitten Sie dessen Verwalter um ein gültiges.</translation>
    </message>
</context>
<context>
    <name>DuplicateFiles</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Every file in it and below is looked at. Symbolic links are not followed.</source>
        <translation>Jede Datei darin und darunter wird angesehen. Symbolischen Verknüpfungen wird nicht gefolgt.</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Smaller files are left out.</source>
        <translation>Kleinere Dateien werden ausgelassen.</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Find Duplicate Files</source>
        <translation>Doppelte Dateien finden</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Finds the files below a folder that have the same content, and tells how much room they waste.</source>
        <translation>Findet die Dateien unterhalb eines Ordners, die den gleichen Inhalt haben, und sagt, wie viel Platz sie verschwenden.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Looking for files</source>
        <translation>Sucht nach Dateien</translation>
    </message>
    <message numerus="yes">
        <source>Found %n file(s) in %1</source>
        <translation>
            <numerusform>Eine Datei in %1 gefunden</numerusform>
            <numerusform>%n Dateien in %1 gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 are two names of one file (a hard link): nothing is wasted</source>
        <translation>%1 und %2 sind zwei Namen einer Datei (harte Verknüpfung): Nichts wird verschwendet</translation>
    </message>
    <message>
        <source>changed while it was read</source>
        <translation>hat sich beim Lesen geändert</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of duplicates, %1 wasted</source>
        <translation>
            <numerusform>%n Gruppe doppelter Dateien, %1 verschwendet</numerusform>
            <numerusform>%n Gruppen doppelter Dateien, %1 verschwendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Found so far: %1.</source>
        <comment>2 groups of duplicates, 3 MiB wasted</comment>
        <translation>Bisher gefunden: %1.</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Pause after each</source>
        <translation>Pause nach jedem Schritt</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>It says that it failed</source>
        <translation>Er meldet, dass er gescheitert ist</translation>
    </message>
    <message>
        <source>It throws an exception</source>
        <translation>Er wirft eine Ausnahme</translation>
    </message>
    <message>
        <source>One of three rows has an error</source>
        <translation>Eine von drei Zeilen hat einen Fehler</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>This job fails on purpose.</source>
        <translation>Dieser Auftrag scheitert mit Absicht.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Its square</source>
        <translation>Quadrat</translation>
    </message>
    <message>
        <source>Counted to %1.</source>
        <translation>Bis %1 gezählt.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>17 of 60</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n line(s).</source>
        <translation>
            <numerusform>%n Zeile geschrieben.</numerusform>
            <numerusform>%n Zeilen geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 of %2</source>
        <translation>Zeile %1 von %2</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>About to fail</source>
        <translation>Gleich scheitert er</translation>
    </message>
    <message>
        <source>Count to 60</source>
        <translation>Bis 60 zählen</translation>
    </message>
    <message>
        <source>Counts, one number a second, and shows its progress.</source>
        <translation>Zählt, eine Zahl pro Sekunde, und zeigt seinen Fortschritt.</translation>
    </message>
    <message>
        <source>Chatty Log</source>
        <translation>Gesprächiges Protokoll</translation>
    </message>
    <message>
        <source>Writes many lines into its log, at every level.</source>
        <translation>Schreibt viele Zeilen in sein Protokoll, auf jeder Stufe.</translation>
    </message>
    <message>
        <source>Fail on Purpose</source>
        <translation>Mit Absicht scheitern</translation>
    </message>
    <message>
        <source>Fails, in one of the ways in which a job can.</source>
        <translation>Scheitert, auf eine der Arten, auf die ein Auftrag scheitern kann.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>One line.</source>
        <translation>Eine Zeile.</translation>
    </message>
    <message>
        <source>Long text</source>
        <translation>Langer Text</translation>
    </message>
    <message>
        <source>Integer</source>
        <translation>Ganze Zahl</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder nein</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>One of these</source>
        <translation>Eines davon</translation>
    </message>
    <message>
        <source>Some of these</source>
        <translation>Einige davon</translation>
    </message>
    <message>
        <source>One of these, or another</source>
        <translation>Eines davon oder etwas anderes</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>It is not opened.</source>
        <translation>Sie wird nicht geöffnet.</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Neue Datei</translation>
    </message>
    <message>
        <source>It is not written.</source>
        <translation>Sie wird nicht geschrieben.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>It is shown nowhere.</source>
        <translation>Es wird nirgends gezeigt.</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>given, and not shown</source>
        <translation>angegeben, wird nicht gezeigt</translation>
    </message>
    <message>
        <source>Try Every Field</source>
        <translation>Jedes Feld ausprobieren</translation>
    </message>
    <message>
        <source>Has a field of every kind, and shows what was put into them.</source>
        <translation>Hat ein Feld jeder Art und zeigt, was eingegeben wurde.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>ExcludedDays</name>
    <message>
        <source>A calendar holds at most %1 days. Write neighbouring days as a range, as in 2026-12-24..2027-01-02.</source>
        <translation>Ein Kalender fasst höchstens %1 Tage. Schreiben Sie benachbarte Tage als Spanne, wie 2026-12-24..2027-01-02.</translation>
    </message>
    <message>
        <source>“%1” is no day. Write 2026-12-24, a range like 2026-12-24..2027-01-02, 12-25 for each year, or sat for each week.</source>
        <translation>„%1“ ist kein Tag. Schreiben Sie 2026-12-24, eine Spanne wie 2026-12-24..2027-01-02, 12-25 für jedes Jahr oder sat für jede Woche.</translation>
    </message>
    <message>
        <source>These are all days of the week, so nothing would ever run. Leave one out.</source>
        <translation>Das sind alle Tage der Woche, so liefe nie etwas. Lassen Sie einen weg.</translation>
    </message>
</context>
<context>
    <name>ExportQuery</name>
    <message>
        <source>CSV file</source>
        <translation>CSV-Datei</translation>
    </message>
    <message>
        <source>In UTF-8. An older file is replaced at the end.</source>
        <translation>In UTF-8. Eine ältere Datei wird am Ende ersetzt.</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>First line with the names of the columns</source>
        <translation>Erste Zeile mit den Namen der Spalten</translation>
    </message>
    <message>
        <source>Keep formulas</source>
        <translation>Formeln behalten</translation>
    </message>
    <message>
        <source>No: a text that a spreadsheet would take for a formula gets an apostrophe before it.</source>
        <translation>Nein: Ein Text, den eine Tabellenkalkulation für eine Formel hielte, bekommt einen Apostroph davor.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>A SQLite file. It is only read.</source>
        <translation>Eine SQLite-Datei. Sie wird nur gelesen.</translation>
    </message>
    <message>
        <source>SQLite databases (*.db *.sqlite *.sqlite3)</source>
        <translation>SQLite-Datenbanken (*.db *.sqlite *.sqlite3)</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>One SELECT.</source>
        <translation>Ein SELECT.</translation>
    </message>
    <message>
        <source>Export Query to CSV</source>
        <translation>Abfrage als CSV exportieren</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Writes what a query of a SQLite database answers into a CSV file.</source>
        <translation>Schreibt in eine CSV-Datei, was eine Abfrage einer SQLite-Datenbank ergibt.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Waiting for the first row</source>
        <translation>Warten auf die erste Zeile</translation>
    </message>
    <message>
        <source>The file %1 is the database itself. Choose another file.</source>
        <translation>Die Datei %1 ist die Datenbank selbst. Wählen Sie eine andere Datei.</translation>
    </message>
    <message numerus="yes">
        <source>The query has %n column(s)</source>
        <translation>
            <numerusform>Die Abfrage hat %n Spalte</numerusform>
            <numerusform>Die Abfrage hat %n Spalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>eine Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2. Choose another place for it.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden: %2. Wählen Sie einen anderen Ort dafür.</translation>
    </message>
    <message>
        <source>%1 read; no file was written.</source>
        <comment>3 rows read</comment>
        <translation>%1 gelesen; es wurde keine Datei geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) of the database are not UTF-8; what is not became �</source>
        <translation>
            <numerusform>%n Text der Datenbank ist kein UTF-8; was es nicht ist, wurde zu �</numerusform>
            <numerusform>%n Texte der Datenbank sind kein UTF-8; was es nicht ist, wurde zu �</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrote %1 into %2</source>
        <comment>Wrote 3 rows into file</comment>
        <translation>%1 in %2 geschrieben</translation>
    </message>
    <message>
        <source>The query must begin with SELECT or WITH: this job only reads. Correct it.</source>
        <translation>Die Abfrage muss mit SELECT oder WITH beginnen: Dieser Auftrag liest nur. Korrigieren Sie sie.</translation>
    </message>
    <message>
        <source>The query has more than one statement. Leave only one, without what begins with “%1”.</source>
        <translation>Die Abfrage hat mehr als eine Anweisung. Lassen Sie nur eine stehen, ohne das, was mit „%1“ beginnt.</translation>
    </message>
    <message>
        <source>The query would change the database. This job only reads: use a SELECT.</source>
        <translation>Die Abfrage würde die Datenbank ändern. Dieser Auftrag liest nur: Verwenden Sie ein SELECT.</translation>
    </message>
    <message>
        <source>The query has a place for a value (%1). Write the value itself there.</source>
        <translation>Die Abfrage hat einen Platzhalter für einen Wert (%1). Schreiben Sie dort den Wert selbst hin.</translation>
    </message>
    <message>
        <source>The database %1 is locked by another program. Close that and run the job again.</source>
        <translation>Die Datenbank %1 ist von einem anderen Programm gesperrt. Schließen Sie es und führen Sie den Auftrag erneut aus.</translation>
    </message>
    <message>
        <source>The database %1 cannot be read: %2. Check that it is a SQLite file that you may read.</source>
        <translation>Die Datenbank %1 kann nicht gelesen werden: %2. Prüfen Sie, ob sie eine SQLite-Datei ist, die Sie lesen dürfen.</translation>
    </message>
    <message>
        <source>The query cannot be answered: %1. Correct it and run the job again.</source>
        <translation>Die Abfrage lässt sich nicht beantworten: %1. Korrigieren Sie sie, und führen Sie den Auftrag erneut aus.</translation>
    </message>
</context>
<context>
    <name>FileHash</name>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>is in use by Jobdeck itself; not read</source>
        <translation>wird von Jobdeck selbst benutzt; nicht gelesen</translation>
    </message>
    <message>
        <source>is not a regular file; not read</source>
        <translation>ist keine gewöhnliche Datei; nicht gelesen</translation>
    </message>
    <message>
        <source>was replaced by something else meanwhile</source>
        <translation>wurde inzwischen durch etwas anderes ersetzt</translation>
    </message>
    <message>
        <source>is in use by Jobdeck itself; not deleted</source>
        <translation>wird von Jobdeck selbst benutzt; nicht gelöscht</translation>
    </message>
    <message>
        <source>was changed meanwhile</source>
        <translation>wurde inzwischen geändert</translation>
    </message>
    <message>
        <source>cannot be deleted: %1</source>
        <translation>kann nicht gelöscht werden: %1</translation>
    </message>
</context>
<context>
    <name>FileTasks</name>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>Die Datei %1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>The file %1 is gone: it was removed or replaced after the job named it.</source>
        <translation>Die Datei %1 ist nicht mehr da: Sie wurde entfernt oder ersetzt, nachdem der Auftrag sie genannt hat.</translation>
    </message>
    <message>
        <source>%1 is a program, which Jobdeck does not start. Save a copy and look at that.</source>
        <translation>%1 ist ein Programm, und Jobdeck startet keines. Speichern Sie eine Kopie und sehen Sie sich diese an.</translation>
    </message>
    <message>
        <source>The file cannot be saved as %1: %2. Choose another place.</source>
        <translation>Die Datei lässt sich nicht als %1 speichern: %2. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>der Vorgang wurde abgebrochen</translation>
    </message>
</context>
<context>
    <name>FileTree</name>
    <message>
        <source>The folder %1 cannot be read: %2. Choose a folder that exists and that you may read.</source>
        <translation>Der Ordner %1 kann nicht gelesen werden: %2. Wählen Sie einen Ordner, den es gibt und den Sie lesen dürfen.</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>kann nicht gelesen werden: %1</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>Timed out</source>
        <translation>Zeitlimit erreicht</translation>
    </message>
    <message>
        <source>Crashed</source>
        <translation>Abgestürzt</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Waits until fewer jobs of this kind run</source>
        <translation>Wartet, bis weniger Aufträge dieser Art laufen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Waits for a password</source>
        <translation>Wartet auf ein Passwort</translation>
    </message>
    <message>
        <source>Waits until you trust its script</source>
        <translation>Wartet, bis Sie seinem Skript vertrauen</translation>
    </message>
    <message>
        <source>Waits for the run before it</source>
        <translation>Wartet auf den Lauf davor</translation>
    </message>
    <message>
        <source>Missed its time: run it now or cancel it</source>
        <translation>Hat seine Zeit verpasst: jetzt ausführen oder aufheben</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 m %2 s</source>
        <comment>minutes, seconds</comment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 m</source>
        <comment>hours, minutes</comment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>days, hours</comment>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als einer Minute</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours, minutes</comment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>Heute %1</translation>
    </message>
    <message>
        <source>Tomorrow %1</source>
        <translation>Morgen %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>Gestern %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>date, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Aufgehoben</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Done, warnings</source>
        <translation>Fertig, Warnungen</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Fehlersuche</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Starts in %1</source>
        <translation>Startet in %1</translation>
    </message>
    <message>
        <source>stopped at %1</source>
        <translation>angehalten bei %1</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>Waits for a free place</source>
        <translation>Wartet auf einen freien Platz</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
</context>
<context>
    <name>HelpDialogs</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>About Jobdeck</source>
        <translation>Über Jobdeck</translation>
    </message>
    <message>
        <source>Jobdeck %1</source>
        <translation>Jobdeck %1</translation>
    </message>
    <message>
        <source>Runs jobs now or at a time, keeps their logs, results and history, and lets you follow and repeat them.

Free software under the MIT license.</source>
        <translation>Führt Aufträge jetzt oder zu einer Zeit aus, bewahrt Protokoll, Ergebnisse und Verlauf auf und lässt Sie sie verfolgen und wiederholen.

Freie Software unter der MIT-Lizenz.</translation>
    </message>
</context>
<context>
    <name>HiddenArguments</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 has no value while %2 is not “%3”. Leave it out, or change %2.</source>
        <translation>%1 hat keinen Wert, solange %2 nicht „%3“ ist. Lassen Sie es weg, oder ändern Sie %2.</translation>
    </message>
</context>
<context>
    <name>ImportCsv</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation>CSV-Datei</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>A SQLite file. It is made if there is none.</source>
        <translation>Eine SQLite-Datei. Gibt es sie nicht, wird sie angelegt.</translation>
    </message>
    <message>
        <source>SQLite databases (*.db *.sqlite *.sqlite3)</source>
        <translation>SQLite-Datenbanken (*.db *.sqlite *.sqlite3)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>It is made with text columns if there is none.</source>
        <translation>Gibt es sie nicht, wird sie mit Textspalten angelegt.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Empty: columns of the same name.</source>
        <translation>Leer: Spalten gleichen Namens.</translation>
    </message>
    <message>
        <source>Column in the file</source>
        <translation>Spalte der Datei</translation>
    </message>
    <message>
        <source>Column in the table</source>
        <translation>Spalte der Tabelle</translation>
    </message>
    <message>
        <source>Import CSV</source>
        <translation>CSV importieren</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Inserts the rows of a CSV file into a table of a SQLite database.</source>
        <translation>Fügt die Zeilen einer CSV-Datei in eine Tabelle einer SQLite-Datenbank ein.</translation>
    </message>
    <message>
        <source>The file %1 is empty. Its first line must name the columns.</source>
        <translation>Die Datei %1 ist leer. Ihre erste Zeile muss die Spalten nennen.</translation>
    </message>
    <message>
        <source>The file %1 cannot be used. %2</source>
        <translation>Die Datei %1 kann nicht verwendet werden. %2</translation>
    </message>
    <message>
        <source>The header of %1 cannot be read: %2.</source>
        <translation>Die Kopfzeile von %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 is Jobdeck&apos;s own database. Choose another file.</source>
        <translation>%1 ist Jobdecks eigene Datenbank. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Not imported, because the table has no such column: %1</source>
        <translation>Nicht importiert, weil die Tabelle keine solche Spalte hat: %1</translation>
    </message>
    <message>
        <source>The file has no column %1. It has: %2.</source>
        <translation>Die Datei hat keine Spalte %1. Sie hat: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>eine Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>The database %1 is locked by another program. Close that and run the job again.</source>
        <translation>Die Datenbank %1 ist von einem anderen Programm gesperrt. Schließen Sie es und führen Sie den Auftrag erneut aus.</translation>
    </message>
    <message>
        <source>The database %1 cannot be used: %2. Check that it is a SQLite file that you may write to.</source>
        <translation>Die Datenbank %1 kann nicht verwendet werden: %2. Prüfen Sie, ob sie eine SQLite-Datei ist, in die Sie schreiben dürfen.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were imported and kept.</source>
        <translation>
            <numerusform>Eine Zeile wurde importiert und bleibt erhalten.</numerusform>
            <numerusform>%n Zeilen wurden importiert und bleiben erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The column %1 is mapped to no column. Name one, or remove the row.</source>
        <translation>Die Spalte %1 ist keiner Spalte zugeordnet. Nennen Sie eine, oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Two columns of the file are mapped to the column %1. Map only one of them.</source>
        <translation>Zwei Spalten der Datei sind der Spalte %1 zugeordnet. Ordnen Sie nur eine davon zu.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2. Check its name and permissions.</source>
        <translation>Die Datei %1 kann nicht gelesen werden: %2. Prüfen Sie Namen und Rechte.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>The database %1 took back the rows around it: %2. Correct or remove that line and run the job again from there.</source>
        <translation>Die Datenbank %1 hat die Zeilen darum zurückgenommen: %2. Berichtigen oder entfernen Sie diese Zeile, und führen Sie den Auftrag von dort an erneut aus.</translation>
    </message>
    <message>
        <source>The database %1 cannot grow: the disk is full. Make room and run the job again with the lines that are missing.</source>
        <translation>Die Datenbank %1 kann nicht wachsen: Der Datenträger ist voll. Schaffen Sie Platz, und führen Sie den Auftrag mit den fehlenden Zeilen erneut aus.</translation>
    </message>
    <message>
        <source>No column of the file is in the table %1. The file has: %2. The table has: %3. Map the columns.</source>
        <translation>Keine Spalte der Datei steht in der Tabelle %1. Die Datei hat: %2. Die Tabelle hat: %3. Ordnen Sie die Spalten zu.</translation>
    </message>
    <message>
        <source>The table %1 has no column %2. It has: %3.</source>
        <translation>Die Tabelle %1 hat keine Spalte %2. Sie hat: %3.</translation>
    </message>
    <message>
        <source>The column %1 of the table is filled from no column of the file. Name one, or remove the row.</source>
        <translation>Die Spalte %1 der Tabelle wird aus keiner Spalte der Datei gefüllt. Nennen Sie eine, oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>a column has no name</source>
        <translation>eine Spalte hat keinen Namen</translation>
    </message>
    <message>
        <source>“%1” is a number</source>
        <translation>„%1“ ist eine Zahl</translation>
    </message>
    <message>
        <source>the column %1 comes twice</source>
        <translation>die Spalte %1 kommt zweimal vor</translation>
    </message>
    <message>
        <source>The first line of %1 is no header: %2. It must give each column a name of its own.</source>
        <translation>Die erste Zeile von %1 ist keine Kopfzeile: %2. Sie muss jeder Spalte einen eigenen Namen geben.</translation>
    </message>
    <message>
        <source>The fields are separated by semicolons</source>
        <translation>Die Felder sind durch Semikolons getrennt</translation>
    </message>
    <message>
        <source>The fields are separated by tabs</source>
        <translation>Die Felder sind durch Tabulatoren getrennt</translation>
    </message>
    <message numerus="yes">
        <source>has %n field(s), the header has %1</source>
        <translation>
            <numerusform>hat %n Feld, die Kopfzeile hat %1</numerusform>
            <numerusform>hat %n Felder, die Kopfzeile hat %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Made the table %1 with the columns %2</source>
        <translation>Tabelle %1 mit den Spalten %2 angelegt</translation>
    </message>
    <message numerus="yes">
        <source>The table&apos;s own triggers left out %n line(s)</source>
        <translation>
            <numerusform>Die Trigger der Tabelle haben %n Zeile ausgelassen</numerusform>
            <numerusform>Die Trigger der Tabelle haben %n Zeilen ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n row(s) into %1; %2 refused</source>
        <translation>
            <numerusform>%n Zeile in %1 importiert; %2 abgelehnt</numerusform>
            <numerusform>%n Zeilen in %1 importiert; %2 abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) were refused; the results hold the first %1.</source>
        <translation>
            <numerusform>%Ln Zeile wurde abgelehnt; die Ergebnisse zeigen die ersten %1.</numerusform>
            <numerusform>%Ln Zeilen wurden abgelehnt; die Ergebnisse zeigen die ersten %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>In UTF-8; its first line names the columns. Commas, semicolons or tabs separate them.</source>
        <translation>In UTF-8; die erste Zeile benennt die Spalten. Kommas, Semikolons oder Tabulatoren trennen sie.</translation>
    </message>
    <message>
        <source>The database %1 refused the lines %2 to %3 together: %4. None of these lines was kept. Correct them and run the job again from there.</source>
        <translation>Die Datenbank %1 hat die Zeilen %2 bis %3 gemeinsam abgelehnt: %4. Keine davon wurde behalten. Berichtigen Sie sie, und führen Sie den Auftrag von dort an erneut aus.</translation>
    </message>
    <message numerus="yes">
        <source>The table %1 cannot be made with %n column(s): %2. Choose another table, or map fewer columns.</source>
        <translation>
            <numerusform>Die Tabelle %1 kann mit %n Spalte nicht angelegt werden: %2. Wählen Sie eine andere Tabelle.</numerusform>
            <numerusform>Die Tabelle %1 kann mit %n Spalten nicht angelegt werden: %2. Wählen Sie eine andere Tabelle, oder ordnen Sie weniger Spalten zu.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is a view, which takes no rows. Choose a table.</source>
        <translation>%1 ist eine Sicht und nimmt keine Zeilen auf. Wählen Sie eine Tabelle.</translation>
    </message>
    <message>
        <source>Nothing can be put into the table %1: %2. Choose another table.</source>
        <translation>In die Tabelle %1 kann nichts eingefügt werden: %2. Wählen Sie eine andere Tabelle.</translation>
    </message>
</context>
<context>
    <name>JobActions</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>running</source>
        <translation>laufend</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>ended with an error</source>
        <translation>mit einem Fehler beendet</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>aufgehoben</translation>
    </message>
    <message>
        <source>Only running and new jobs can be aborted.</source>
        <translation>Nur laufende und neue Aufträge können abgebrochen werden.</translation>
    </message>
    <message>
        <source>Only new and scheduled jobs can be cancelled.</source>
        <translation>Nur neue und geplante Aufträge können aufgehoben werden.</translation>
    </message>
    <message>
        <source>Only new and scheduled jobs can be rescheduled.</source>
        <translation>Nur neue und geplante Aufträge können umgeplant werden.</translation>
    </message>
    <message>
        <source>Only new and scheduled jobs can be run now.</source>
        <translation>Nur neue und geplante Aufträge können jetzt ausgeführt werden.</translation>
    </message>
    <message>
        <source>Only jobs that have ended can be run again.</source>
        <translation>Nur beendete Aufträge können erneut ausgeführt werden.</translation>
    </message>
    <message>
        <source>Only jobs that have ended can be deleted.</source>
        <translation>Nur beendete Aufträge können gelöscht werden.</translation>
    </message>
    <message>
        <source>Cancel its schedule instead.</source>
        <translation>Heben Sie stattdessen seine Planung auf.</translation>
    </message>
    <message>
        <source>Abort it first, or wait until it has ended.</source>
        <translation>Brechen Sie ihn zuerst ab oder warten Sie, bis er beendet ist.</translation>
    </message>
    <message>
        <source>Run it again instead.</source>
        <translation>Führen Sie ihn stattdessen erneut aus.</translation>
    </message>
    <message>
        <source>Cancel it first.</source>
        <translation>Heben Sie ihn zuerst auf.</translation>
    </message>
    <message>
        <source>Run or reschedule it instead.</source>
        <translation>Führen Sie ihn stattdessen aus oder planen Sie ihn um.</translation>
    </message>
    <message>
        <source>No job is selected.</source>
        <translation>Kein Auftrag ist ausgewählt.</translation>
    </message>
    <message>
        <source>Select exactly one job to run it again with changes.</source>
        <translation>Wählen Sie genau einen Auftrag aus, um ihn mit Änderungen erneut auszuführen.</translation>
    </message>
    <message>
        <source>Job %1 is %2.</source>
        <translation>Auftrag %1 ist %2.</translation>
    </message>
</context>
<context>
    <name>JobContext</name>
    <message>
        <source>The job has no folder of its own, because this program keeps no files of jobs.</source>
        <translation>Der Auftrag hat keinen eigenen Ordner, weil dieses Programm keine Dateien von Aufträgen aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>JobForm</name>
    <message>
        <source>New job</source>
        <translation>Neuer Auftrag</translation>
    </message>
    <message>
        <source>New job – %1</source>
        <translation>Neuer Auftrag – %1</translation>
    </message>
    <message>
        <source>Rerun with changes – %1</source>
        <translation>Mit Änderungen erneut ausführen – %1</translation>
    </message>
    <message>
        <source>Reschedule – %1</source>
        <translation>Umplanen – %1</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Empty: stays as it was entered</source>
        <translation>Leer: bleibt wie eingegeben</translation>
    </message>
    <message>
        <source>Edit schedule – %1</source>
        <translation>Zeitplan bearbeiten – %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>JobGrid</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>The columns are: %1.</source>
        <translation>Die Spalten sind: %1.</translation>
    </message>
    <message>
        <source>There is no argument for the column “%1”.</source>
        <translation>Zur Spalte „%1“ gibt es kein Argument.</translation>
    </message>
    <message>
        <source>“%1” is a secret and is not read from a grid. Give it once for all jobs.</source>
        <translation>„%1“ ist geheim und wird nicht aus einer Tabelle gelesen. Geben Sie es einmal für alle Aufträge an.</translation>
    </message>
    <message>
        <source>The column “%1” is there twice.</source>
        <translation>Die Spalte „%1“ kommt zweimal vor.</translation>
    </message>
    <message>
        <source>It cannot be read: %1.</source>
        <translation>Sie kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>There are no rows. Write one job a line, under a line that names the columns.</source>
        <translation>Es gibt keine Zeilen. Schreiben Sie je Zeile einen Auftrag, unter eine Zeile mit den Namen der Spalten.</translation>
    </message>
    <message>
        <source>It has %1 cells, but there are %2 columns.</source>
        <translation>Sie hat %1 Zellen, es gibt aber %2 Spalten.</translation>
    </message>
    <message>
        <source>A grid takes at most %1 rows. Divide it.</source>
        <translation>Eine Tabelle nimmt höchstens %1 Zeilen. Teilen Sie sie.</translation>
    </message>
    <message>
        <source>This kind of job has no arguments that a grid could give.</source>
        <translation>Diese Art von Auftrag hat keine Argumente, die eine Tabelle angeben könnte.</translation>
    </message>
    <message>
        <source>The arguments of all these jobs are %1 MiB; a grid takes at most %2 MiB. Divide it.</source>
        <translation>Die Argumente aller dieser Aufträge sind %1 MiB; eine Tabelle nimmt höchstens %2 MiB. Teilen Sie sie.</translation>
    </message>
    <message>
        <source>Column “%1”: %2</source>
        <translation>Spalte „%1“: %2</translation>
    </message>
</context>
<context>
    <name>JobPriority</name>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
</context>
<context>
    <name>JobRegistry</name>
    <message>
        <source>A kind of job needs a name.</source>
        <translation>Eine Auftragsart braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is already a kind of job named “%1”.</source>
        <translation>Es gibt schon eine Auftragsart namens „%1“.</translation>
    </message>
    <message>
        <source>The kind of job “%1” has no handler.</source>
        <translation>Die Auftragsart „%1“ hat keine Funktion, die sie ausführt.</translation>
    </message>
    <message>
        <source>The kind of job “%1” cannot be used. %2</source>
        <translation>Die Auftragsart „%1“ kann nicht verwendet werden. %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>There is no kind of job named “%1”.</source>
        <translation>Es gibt keine Auftragsart namens „%1“.</translation>
    </message>
    <message>
        <source>These come nearest: %1.</source>
        <translation>Am ähnlichsten sind: %1.</translation>
    </message>
    <message>
        <source>If a file defined it, that is gone or broken. “jobdeck kinds” lists what there is.</source>
        <translation>Wenn eine Datei sie bestimmte, fehlt diese oder ist fehlerhaft. „jobdeck kinds“ zeigt, was es gibt.</translation>
    </message>
</context>
<context>
    <name>JobStore</name>
    <message>
        <source>Rescheduled for %1.</source>
        <translation>Umgeplant auf %1.</translation>
    </message>
    <message>
        <source>Rescheduled to run as soon as possible.</source>
        <translation>Umgeplant, um sobald wie möglich zu laufen.</translation>
    </message>
    <message>
        <source>Its arguments were set anew.</source>
        <translation>Seine Argumente wurden neu gesetzt.</translation>
    </message>
    <message>
        <source>There is no job %1. List the jobs to see which there are.</source>
        <translation>Es gibt keinen Auftrag %1. Listen Sie die Aufträge auf, um zu sehen, welche es gibt.</translation>
    </message>
    <message>
        <source>A job starts as new, or as scheduled with a time. Give the time to run it.</source>
        <translation>Ein Auftrag beginnt als neu oder als geplant mit einer Zeit. Geben Sie die Zeit an.</translation>
    </message>
    <message>
        <source>To be run now.</source>
        <translation>Soll jetzt ausgeführt werden.</translation>
    </message>
    <message>
        <source>Job %1 is not cancelled, so there is nothing to undo.</source>
        <translation>Auftrag %1 ist nicht aufgehoben, es gibt also nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Job %1 was cancelled more than ten seconds ago. Run it again instead.</source>
        <translation>Auftrag %1 wurde vor mehr als zehn Sekunden aufgehoben. Führen Sie ihn stattdessen erneut aus.</translation>
    </message>
    <message>
        <source>The cancel was undone.</source>
        <translation>Das Aufheben wurde rückgängig gemacht.</translation>
    </message>
    <message>
        <source>It waits no longer.</source>
        <translation>Er wartet nicht mehr.</translation>
    </message>
    <message>
        <source>It waits: %1.</source>
        <translation>Er wartet: %1.</translation>
    </message>
    <message>
        <source>Job %1 has already ended, so it was not given up.</source>
        <translation>Auftrag %1 ist schon beendet und wurde daher nicht aufgegeben.</translation>
    </message>
    <message>
        <source>Its time passed while no Jobdeck was running. Run it now, reschedule it or cancel it.</source>
        <translation>Seine Zeit verging, während kein Jobdeck lief. Führen Sie ihn jetzt aus, planen Sie ihn um oder heben Sie ihn auf.</translation>
    </message>
    <message>
        <source>The log has reached its limit of %1. What follows is not kept.</source>
        <translation>Das Protokoll hat seine Grenze von %1 erreicht. Was folgt, wird nicht aufbewahrt.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were not kept, because the log had reached its limit.</source>
        <translation>
            <numerusform>%n Zeile wurde nicht aufbewahrt, weil das Protokoll seine Grenze erreicht hatte.</numerusform>
            <numerusform>%n Zeilen wurden nicht aufbewahrt, weil das Protokoll seine Grenze erreicht hatte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its script is new or was changed. Look at it and allow it to run.</source>
        <translation>Sein Skript ist neu oder wurde geändert. Sehen Sie es an und erlauben Sie ihm zu laufen.</translation>
    </message>
    <message>
        <source>Its script was allowed to run.</source>
        <translation>Seinem Skript wurde erlaubt zu laufen.</translation>
    </message>
    <message>
        <source>Its secret is not in the keyring. Run it now and give it.</source>
        <translation>Sein Geheimnis ist nicht im Schlüsselbund. Starten Sie ihn jetzt und geben Sie es an.</translation>
    </message>
    <message>
        <source>Its secret is in the keyring now.</source>
        <translation>Sein Geheimnis ist jetzt im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Its priority was changed.</source>
        <translation>Sein Vorrang wurde geändert.</translation>
    </message>
    <message>
        <source>To be run as soon as the job before it has ended.</source>
        <translation>Läuft, sobald der Auftrag davor geendet hat.</translation>
    </message>
</context>
<context>
    <name>JobText</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Aborting</source>
        <translation>Wird abgebrochen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Done, warnings</source>
        <translation>Fertig, Warnungen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Aufgehoben</translation>
    </message>
    <message>
        <source>It took longer than its time limit and was ended.</source>
        <translation>Er dauerte länger als sein Zeitlimit und wurde beendet.</translation>
    </message>
    <message>
        <source>Its program crashed.</source>
        <translation>Sein Programm stürzte ab.</translation>
    </message>
    <message>
        <source>Jobdeck ended while it was running.</source>
        <translation>Jobdeck endete, während er lief.</translation>
    </message>
    <message>
        <source>Contact with it was lost.</source>
        <translation>Die Verbindung zu ihm ging verloren.</translation>
    </message>
    <message>
        <source>It ended with exit code %1.</source>
        <translation>Er endete mit dem Rückgabewert %1.</translation>
    </message>
    <message>
        <source>It failed.</source>
        <translation>Er schlug fehl.</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>beendet %1</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>gestartet %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>dauerte %1</translation>
    </message>
    <message>
        <source>Has been running for %1.</source>
        <translation>Läuft seit %1.</translation>
    </message>
    <message>
        <source>Is being aborted; it has a moment to end in order.</source>
        <translation>Wird abgebrochen; er hat einen Moment, um geordnet zu enden.</translation>
    </message>
    <message>
        <source>Done in %1.</source>
        <translation>Fertig in %1.</translation>
    </message>
    <message>
        <source>Done in %1, but its log holds warnings.</source>
        <translation>Fertig in %1, aber sein Protokoll enthält Warnungen.</translation>
    </message>
    <message>
        <source>Aborted after %1.</source>
        <translation>Nach %1 abgebrochen.</translation>
    </message>
    <message>
        <source>Aborted before it started.</source>
        <translation>Vor dem Start abgebrochen.</translation>
    </message>
    <message>
        <source>Cancelled before it started.</source>
        <translation>Vor dem Start aufgehoben.</translation>
    </message>
    <message>
        <source>Run it again with a longer time limit, under More options.</source>
        <translation>Führen Sie ihn mit einem längeren Zeitlimit erneut aus, unter „Weitere Optionen“.</translation>
    </message>
    <message>
        <source>Look at the last lines of the log for how far it came, then run it again.</source>
        <translation>Sehen Sie an den letzten Zeilen des Protokolls, wie weit er kam, und führen Sie ihn dann erneut aus.</translation>
    </message>
    <message>
        <source>Look at the rows with an error in Results, then run it again with changes.</source>
        <translation>Sehen Sie die Zeilen mit Fehler unter „Ergebnisse“ an und führen Sie ihn dann mit Änderungen erneut aus.</translation>
    </message>
    <message>
        <source>Look at the errors in the log, then run it again, with changes if needed.</source>
        <translation>Sehen Sie die Fehler im Protokoll an und führen Sie ihn dann erneut aus, wenn nötig mit Änderungen.</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>morgen %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>weniger als eine Sekunde</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>noch etwa %n min</numerusform>
            <numerusform>noch etwa %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 h %2 min left</source>
        <translation>noch etwa %1 h %2 min</translation>
    </message>
    <message numerus="yes">
        <source>about %n h left</source>
        <translation>
            <numerusform>noch etwa %n h</numerusform>
            <numerusform>noch etwa %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n day(s) left</source>
        <translation>
            <numerusform>noch etwa %n Tag</numerusform>
            <numerusform>noch etwa %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 a second</source>
        <translation>etwa %1 pro Sekunde</translation>
    </message>
    <message>
        <source>about %1 a minute</source>
        <translation>etwa %1 pro Minute</translation>
    </message>
    <message>
        <source>about %1 an hour</source>
        <translation>etwa %1 pro Stunde</translation>
    </message>
    <message>
        <source>less than %1 an hour</source>
        <translation>weniger als %1 pro Stunde</translation>
    </message>
    <message>
        <source>Mend what the message names, then run it again, with changes if needed.</source>
        <translation>Beheben Sie, was die Meldung nennt, und führen Sie ihn erneut aus, bei Bedarf mit Änderungen.</translation>
    </message>
    <message>
        <source>%1, as earlier runs took %2</source>
        <translation>%1, da frühere Läufe %2 dauerten</translation>
    </message>
    <message>
        <source>takes longer than earlier runs, which took %1</source>
        <translation>dauert länger als frühere Läufe mit %1</translation>
    </message>
</context>
<context>
    <name>Keyring</name>
    <message>
        <source>The keyring does not answer. Unlock it, or start the desktop&apos;s keyring.</source>
        <translation>Der Schlüsselbund antwortet nicht. Entsperren Sie ihn, oder starten Sie den der Arbeitsumgebung.</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it and try again.</source>
        <translation>Der Schlüsselbund ist gesperrt. Entsperren Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no keyring (%1). Start the desktop&apos;s: gnome-keyring or KWallet.</source>
        <translation>Es gibt keinen Schlüsselbund (%1). Starten Sie den der Arbeitsumgebung: gnome-keyring oder KWallet.</translation>
    </message>
</context>
<context>
    <name>Lifecycle</name>
    <message>
        <source>The job was aborted.</source>
        <translation>Der Auftrag wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The job was aborted by %1.</source>
        <translation>Der Auftrag wurde von %1 abgebrochen.</translation>
    </message>
    <message>
        <source>Jobdeck ended while the job was running; it is run again.</source>
        <translation>Jobdeck endete, während der Auftrag lief; er wird erneut ausgeführt.</translation>
    </message>
    <message>
        <source>Jobdeck ended while the job was running, and stopped it. Check what it did, then run it again.</source>
        <translation>Jobdeck endete, während der Auftrag lief, und hielt ihn an. Prüfen Sie, was er getan hat, und führen Sie ihn dann erneut aus.</translation>
    </message>
    <message>
        <source>The job stopped without being asked to.</source>
        <translation>Der Auftrag hielt an, ohne dazu aufgefordert worden zu sein.</translation>
    </message>
    <message>
        <source>It was asked to abort, but ended by itself first.</source>
        <translation>Er sollte abgebrochen werden, endete aber vorher von selbst.</translation>
    </message>
    <message>
        <source>%1 asked to abort it, but it ended by itself first.</source>
        <translation>%1 wollte ihn abbrechen, er endete aber vorher von selbst.</translation>
    </message>
    <message>
        <source>Its time limit was reached, but it ended by itself first.</source>
        <translation>Sein Zeitlimit war erreicht, er endete aber vorher von selbst.</translation>
    </message>
    <message>
        <source>The job failed without saying why.</source>
        <translation>Der Auftrag schlug fehl, ohne zu sagen, warum.</translation>
    </message>
    <message numerus="yes">
        <source>%n result row(s) have an error. See the results.</source>
        <translation>
            <numerusform>Eine Ergebniszeile hat einen Fehler. Sehen Sie die Ergebnisse an.</numerusform>
            <numerusform>%n Ergebniszeilen haben einen Fehler. Sehen Sie die Ergebnisse an.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attempt %1 of %2 failed: %3</source>
        <translation>Versuch %1 von %2 schlug fehl: %3</translation>
    </message>
    <message>
        <source>Jobdeck ended while this job was running (process %1).</source>
        <translation>Jobdeck endete, während dieser Auftrag lief (Prozess %1).</translation>
    </message>
    <message>
        <source>Jobdeck ended while this job was running.</source>
        <translation>Jobdeck endete, während dieser Auftrag lief.</translation>
    </message>
    <message>
        <source>It is run again.</source>
        <translation>Er wird erneut ausgeführt.</translation>
    </message>
    <message>
        <source>Check what it did, then run it again.</source>
        <translation>Prüfen Sie, was er getan hat, und führen Sie ihn dann erneut aus.</translation>
    </message>
    <message numerus="yes">
        <source>It was not run again: %n attempt(s) were made.</source>
        <translation>
            <numerusform>Er wurde nicht erneut ausgeführt: Es gab schon einen Versuch.</numerusform>
            <numerusform>Er wurde nicht erneut ausgeführt: Es gab schon %n Versuche.</numerusform>
        </translation>
    </message>
    <message>
        <source>The job took longer than its time limit (%1) and was stopped.</source>
        <translation>Der Auftrag dauerte länger als sein Zeitlimit (%1) und wurde angehalten.</translation>
    </message>
    <message>
        <source>Not tried again, because that would repeat what succeeded.</source>
        <translation>Nicht erneut versucht, weil das wiederholen würde, was gelungen ist.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>LocalQueue</name>
    <message>
        <source>The job failed without saying why.</source>
        <translation>Der Auftrag schlug fehl, ohne zu sagen, warum.</translation>
    </message>
    <message>
        <source>The job failed with an exception of an unknown type.</source>
        <translation>Der Auftrag schlug mit einer Ausnahme unbekannter Art fehl.</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>debug</source>
        <translation>Fehlersuche</translation>
    </message>
    <message>
        <source>info</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>… (%1 more)</source>
        <translation>… (%1 weitere)</translation>
    </message>
</context>
<context>
    <name>MailAddress</name>
    <message>
        <source>no address</source>
        <translation>keine Adresse</translation>
    </message>
    <message>
        <source>the address is too long</source>
        <translation>die Adresse ist zu lang</translation>
    </message>
    <message>
        <source>a character that an address cannot have</source>
        <translation>ein Zeichen, das eine Adresse nicht haben kann</translation>
    </message>
    <message>
        <source>no @</source>
        <translation>kein @</translation>
    </message>
    <message>
        <source>no name before the @</source>
        <translation>kein Name vor dem @</translation>
    </message>
    <message>
        <source>no domain</source>
        <translation>keine Domain</translation>
    </message>
    <message>
        <source>not an e-mail address</source>
        <translation>keine E-Mail-Adresse</translation>
    </message>
</context>
<context>
    <name>MailFolder</name>
    <message>
        <source>No message can be written into the folder %1: %2. Choose a folder that you may write to.</source>
        <translation>In den Ordner %1 kann keine Nachricht geschrieben werden: %2. Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>The message %1 cannot be written: %2. Make room on the disk and run the job again.</source>
        <translation>Die Nachricht %1 kann nicht geschrieben werden: %2. Schaffen Sie Platz auf dem Datenträger und führen Sie den Auftrag erneut aus.</translation>
    </message>
</context>
<context>
    <name>Manifest</name>
    <message>
        <source>not a line of a SHA-256 manifest</source>
        <translation>keine Zeile einer SHA-256-Prüfsummendatei</translation>
    </message>
    <message>
        <source>leads out of the folder; not read</source>
        <translation>führt aus dem Ordner hinaus; nicht gelesen</translation>
    </message>
</context>
<context>
    <name>OutputCommands</name>
    <message>
        <source>The line before is no list of columns, which is a JSON array of texts.</source>
        <translation>Die Zeile davor ist keine Liste von Spalten; das wäre ein JSON-Array von Texten.</translation>
    </message>
    <message>
        <source>The line before is no row of results, which is a JSON array of values.</source>
        <translation>Die Zeile davor ist keine Ergebniszeile; das wäre ein JSON-Array von Werten.</translation>
    </message>
    <message>
        <source>A file whose path shows a secret cannot be kept.</source>
        <translation>Eine Datei, deren Pfad ein Geheimnis zeigt, kann nicht aufbewahrt werden.</translation>
    </message>
    <message numerus="yes">
        <source>A text of fewer than %n character(s) cannot be hidden.</source>
        <translation>
            <numerusform>Ein Text mit weniger als einem Zeichen kann nicht verborgen werden.</numerusform>
            <numerusform>Ein Text mit weniger als %n Zeichen kann nicht verborgen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The line before is no progress, which is written ::progress 40::text, with 0 to 100.</source>
        <translation>Die Zeile davor ist kein Fortschritt; der wird ::progress 40::Text geschrieben, mit 0 bis 100.</translation>
    </message>
</context>
<context>
    <name>OwnerLock</name>
    <message>
        <source>The lock file of the database %1 cannot be written: %2. Check the permissions of its folder, or choose another place with --database.</source>
        <translation>Die Sperrdatei der Datenbank %1 kann nicht geschrieben werden: %2. Prüfen Sie die Rechte ihres Ordners oder wählen Sie mit --database einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>Paths</name>
    <message>
        <source>The folder %1 cannot be made: %2. Choose another place with --database.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden: %2. Wählen Sie mit --database einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>PermissionReader</name>
    <message>
        <source>A role has no name.</source>
        <translation>Eine Rolle hat keinen Namen.</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>The presets in %1 cannot be read: %2. Mend the file or move it away.</source>
        <translation>Die Vorlagen in %1 können nicht gelesen werden: %2. Berichtigen Sie die Datei, oder legen Sie sie beiseite.</translation>
    </message>
    <message>
        <source>Give the preset a name.</source>
        <translation>Geben Sie der Vorlage einen Namen.</translation>
    </message>
    <message>
        <source>A name has at most %1 characters.</source>
        <translation>Ein Name hat höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>%1, at byte %2</source>
        <translation>%1, bei Byte %2</translation>
    </message>
    <message>
        <source>there is no list “presets” in it</source>
        <translation>sie enthält keine Liste „presets“</translation>
    </message>
    <message>
        <source>number %1 has no kind, no name or no arguments</source>
        <translation>Nummer %1 hat keine Art, keinen Namen oder keine Argumente</translation>
    </message>
    <message>
        <source>The presets take more than %1 MiB. Delete some.</source>
        <translation>Die Vorlagen brauchen mehr als %1 MiB. Löschen Sie einige.</translation>
    </message>
    <message>
        <source>The presets cannot be written to %1: %2.</source>
        <translation>Die Vorlagen können nicht in %1 geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>es ist keine Datei</translation>
    </message>
    <message>
        <source>it has more than %1 MiB</source>
        <translation>sie hat mehr als %1 MiB</translation>
    </message>
    <message>
        <source>Another window is changing the presets. Try again.</source>
        <translation>Ein anderes Fenster ändert gerade die Vorlagen. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no preset “%1” any more.</source>
        <translation>Die Vorlage „%1“ gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There is a preset “%1” already.</source>
        <translation>Eine Vorlage „%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>There is no preset “%1” of “%2”.</source>
        <translation>Es gibt keine Vorlage „%1“ für „%2“.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>It has none yet; the form saves them.</source>
        <translation>Es gibt noch keine; das Formular speichert sie.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Es gibt: %1.</translation>
    </message>
</context>
<context>
    <name>ProcessOutcome</name>
    <message>
        <source>“%1” was not started, because jobdeck-supervisor (%2) could not be: %3. Install Jobdeck again.</source>
        <translation>„%1“ wurde nicht gestartet, weil jobdeck-supervisor (%2) nicht startete: %3. Installieren Sie Jobdeck neu.</translation>
    </message>
    <message>
        <source>“%1” could not be started: %2.</source>
        <translation>„%1“ konnte nicht gestartet werden: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Aborted: %n process(es) ended, none left.</source>
        <translation>
            <numerusform>Abgebrochen: ein Prozess beendet, keiner übrig.</numerusform>
            <numerusform>Abgebrochen: %n Prozesse beendet, keiner übrig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Timed out: %n process(es) ended, none left.</source>
        <translation>
            <numerusform>Zeitlimit erreicht: ein Prozess beendet, keiner übrig.</numerusform>
            <numerusform>Zeitlimit erreicht: %n Prozesse beendet, keiner übrig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n process(es) ended, none left.</source>
        <translation>
            <numerusform>Angehalten: ein Prozess beendet, keiner übrig.</numerusform>
            <numerusform>Angehalten: %n Prozesse beendet, keiner übrig.</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>The program was ended by signal %1 (%2).</source>
        <translation>Das Programm wurde durch Signal %1 (%2) beendet.</translation>
    </message>
    <message>
        <source>The program ended with exit code %1.</source>
        <translation>Das Programm endete mit dem Rückgabewert %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n process(es) of “%1” could not be ended and may still run.</source>
        <translation>
            <numerusform>Ein Prozess von „%1“ konnte nicht beendet werden und läuft vielleicht noch.</numerusform>
            <numerusform>%n Prozesse von „%1“ konnten nicht beendet werden und laufen vielleicht noch.</numerusform>
        </translation>
    </message>
    <message>
        <source>The supervisor of “%1” ended without a report. Some of its processes may still run.</source>
        <translation>Der Aufseher von „%1“ endete ohne Bericht. Einige Prozesse laufen vielleicht noch.</translation>
    </message>
    <message numerus="yes">
        <source>The program left %n process(es) behind, which were ended.</source>
        <translation>
            <numerusform>Das Programm ließ einen Prozess zurück, der beendet wurde.</numerusform>
            <numerusform>Das Programm ließ %n Prozesse zurück, die beendet wurden.</numerusform>
        </translation>
    </message>
    <message>
        <source>its first line (#!) ends in the way of Windows, with a carriage return. Save it with Unix line ends</source>
        <translation>die erste Zeile (#!) endet nach Windows-Art mit einem Wagenrücklauf. Speichern Sie die Datei mit Unix-Zeilenenden</translation>
    </message>
    <message>
        <source>the interpreter in its first line (#!), “%1”, does not exist. Correct the line, or install it</source>
        <translation>der Interpreter in der ersten Zeile (#!), „%1“, existiert nicht. Berichtigen Sie die Zeile, oder installieren Sie ihn</translation>
    </message>
    <message>
        <source>a file that it needs in order to start is missing. It may be made for another system</source>
        <translation>eine Datei, die es zum Starten braucht, fehlt. Vielleicht ist es für ein anderes System gemacht</translation>
    </message>
    <message>
        <source>it is made for another kind of computer</source>
        <translation>es ist für eine andere Art Rechner gemacht</translation>
    </message>
    <message>
        <source>it is no program, and no script, for it has no #! line. Begin the file with one, for instance #!/bin/sh</source>
        <translation>es ist weder ein Programm noch ein Skript, denn es hat keine #!-Zeile. Beginnen Sie die Datei mit einer, etwa #!/bin/sh</translation>
    </message>
    <message>
        <source>“%1” was not started: its arguments are too long for the system, which takes 128 KiB in one and about 2 MiB in all. Pass long text in a file.</source>
        <translation>„%1“ wurde nicht gestartet: Die Argumente sind zu lang für das System, das 128 KiB in einem und etwa 2 MiB insgesamt nimmt. Übergeben Sie langen Text in einer Datei.</translation>
    </message>
    <message>
        <source>“%1” was not started, because its working folder “%2” cannot be used: %3. Choose another one.</source>
        <translation>„%1“ wurde nicht gestartet, weil der Arbeitsordner „%2“ nicht verwendbar ist: %3. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The supervisor of “%1” was killed, by the job or from outside, so Jobdeck ended the job. Check what it did, then run it again.</source>
        <translation>Der Aufseher von „%1“ wurde vom Auftrag oder von außen beendet, daher hat Jobdeck den Auftrag beendet. Prüfen Sie, was er getan hat, und führen Sie ihn erneut aus.</translation>
    </message>
    <message numerus="yes">
        <source>The supervisor was killed: %n process(es) ended, none left.</source>
        <translation>
            <numerusform>Der Aufseher wurde beendet: %n Prozess beendet, keiner übrig.</numerusform>
            <numerusform>Der Aufseher wurde beendet: %n Prozesse beendet, keiner übrig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The program left %n process(es) behind, which go on.</source>
        <translation>
            <numerusform>Das Programm hinterließ einen Prozess, der weiterläuft.</numerusform>
            <numerusform>Das Programm hinterließ %n Prozesse, die weiterlaufen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgramCheck</name>
    <message>
        <source>There is no program “%1” in PATH.</source>
        <translation>Es gibt kein Programm „%1“ in PATH.</translation>
    </message>
    <message>
        <source>Install it, or write its path.</source>
        <translation>Installieren Sie es, oder schreiben Sie seinen Pfad.</translation>
    </message>
    <message>
        <source>There is no program %1.</source>
        <translation>Es gibt kein Programm %1.</translation>
    </message>
    <message>
        <source>Correct the path. A relative one begins in the folder of this file.</source>
        <translation>Berichtigen Sie den Pfad. Ein relativer beginnt im Ordner dieser Datei.</translation>
    </message>
    <message>
        <source>The program %1 is not executable.</source>
        <translation>Das Programm %1 ist nicht ausführbar.</translation>
    </message>
    <message>
        <source>%1 is no program.</source>
        <translation>%1 ist kein Programm.</translation>
    </message>
    <message>
        <source>Make it so: chmod +x %1</source>
        <translation>Machen Sie es ausführbar: chmod +x %1</translation>
    </message>
    <message>
        <source>Correct the path.</source>
        <translation>Berichtigen Sie den Pfad.</translation>
    </message>
    <message>
        <source>When %1 is changed, you are asked again.</source>
        <translation>Wird %1 geändert, werden Sie wieder gefragt.</translation>
    </message>
    <message>
        <source>A value decides which program it runs; a change of that is not noticed.</source>
        <translation>Ein Wert bestimmt, welches Programm läuft; eine Änderung daran wird nicht bemerkt.</translation>
    </message>
    <message>
        <source>A change of the program “%1” itself is not noticed.</source>
        <translation>Eine Änderung am Programm „%1“ selbst wird nicht bemerkt.</translation>
    </message>
    <message>
        <source>%1 was changed or removed since it was allowed to run, so it was not run. Look at it, and run the job again.</source>
        <translation>%1 wurde geändert oder entfernt, seit es laufen darf, und darum nicht gestartet. Sehen Sie es an, und starten Sie den Auftrag erneut.</translation>
    </message>
</context>
<context>
    <name>ProgressPatterns</name>
    <message>
        <source>“%1” is neither a built-in pattern nor a regular expression: %2.</source>
        <translation>„%1“ ist weder ein eingebautes Muster noch ein regulärer Ausdruck: %2.</translation>
    </message>
    <message>
        <source>“%1” is no built-in pattern (%2), and an expression of one&apos;s own needs a group (?&lt;percent&gt;…), or (?&lt;done&gt;…) and (?&lt;total&gt;…).</source>
        <translation>„%1“ ist kein eingebautes Muster (%2), und ein eigener Ausdruck braucht eine Gruppe (?&lt;percent&gt;…) oder (?&lt;done&gt;…) und (?&lt;total&gt;…).</translation>
    </message>
</context>
<context>
    <name>Recipients</name>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>The recipients file %1 is empty. It needs a header with a column email.</source>
        <translation>Die Empfängerdatei %1 ist leer. Sie braucht eine Kopfzeile mit einer Spalte email.</translation>
    </message>
    <message>
        <source>The header of the recipients file %1 cannot be read: %2.</source>
        <translation>Die Kopfzeile der Empfängerdatei %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The recipients file %1 has no column email. Its columns are: %2.</source>
        <translation>Die Empfängerdatei %1 hat keine Spalte email. Ihre Spalten sind: %2.</translation>
    </message>
    <message>
        <source>The recipients file %1 cannot be used. %2</source>
        <translation>Die Empfängerdatei %1 kann nicht verwendet werden. %2</translation>
    </message>
    <message>
        <source>The recipients file %1 has a header but no recipient.</source>
        <translation>Die Empfängerdatei %1 hat eine Kopfzeile, aber keinen Empfänger.</translation>
    </message>
    <message numerus="yes">
        <source>line %1 has %n field(s), the header has %2</source>
        <translation>
            <numerusform>Zeile %1 hat %n Feld, die Kopfzeile hat %2</numerusform>
            <numerusform>Zeile %1 hat %n Felder, die Kopfzeile hat %2</numerusform>
        </translation>
    </message>
    <message>
        <source>The recipients file %1 cannot be read: %2. Check its name and permissions.</source>
        <translation>Die Empfängerdatei %1 kann nicht gelesen werden: %2. Prüfen Sie Namen und Rechte.</translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message>
        <source>You may not run “%1”.</source>
        <translation>Sie dürfen „%1“ nicht ausführen.</translation>
    </message>
    <message>
        <source>You may not see jobs of “%1”.</source>
        <translation>Sie dürfen Aufträge von „%1“ nicht sehen.</translation>
    </message>
    <message>
        <source>You may not start, abort, cancel or reschedule jobs of “%1”.</source>
        <translation>Sie dürfen Aufträge von „%1“ nicht starten, abbrechen, aufheben oder umplanen.</translation>
    </message>
    <message>
        <source>You may not delete jobs of “%1”.</source>
        <translation>Sie dürfen Aufträge von „%1“ nicht löschen.</translation>
    </message>
    <message>
        <source>Nobody may.</source>
        <translation>Niemand darf das.</translation>
    </message>
    <message>
        <source>Ask someone without the role %1.</source>
        <translation>Fragen Sie jemanden ohne die Rolle %1.</translation>
    </message>
    <message>
        <source>Ask someone with none of the roles %1.</source>
        <translation>Fragen Sie jemanden mit keiner der Rollen %1.</translation>
    </message>
    <message>
        <source>Ask someone who has the role %1.</source>
        <translation>Fragen Sie jemanden mit der Rolle %1.</translation>
    </message>
    <message>
        <source>Ask someone who has one of the roles %1.</source>
        <translation>Fragen Sie jemanden mit einer der Rollen %1.</translation>
    </message>
</context>
<context>
    <name>Rolebook</name>
    <message>
        <source>A role has no name.</source>
        <translation>Eine Rolle hat keinen Namen.</translation>
    </message>
    <message>
        <source>Until this is corrected, nobody has a role but “everyone”.</source>
        <translation>Bis das berichtigt ist, hat niemand eine Rolle außer „everyone“.</translation>
    </message>
    <message>
        <source>This is not TOML: %1.</source>
        <translation>Das ist kein TOML: %1.</translation>
    </message>
    <message>
        <source>The file with the roles cannot be read.</source>
        <translation>Die Datei mit den Rollen kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file with the roles is longer than 1 MiB.</source>
        <translation>Die Datei mit den Rollen ist länger als 1 MiB.</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>Every day at %1</source>
        <translation>Jeden Tag um %1</translation>
    </message>
    <message numerus="yes">
        <source>Every %n day(s) at %1</source>
        <translation>
            <numerusform>Jeden Tag um %1</numerusform>
            <numerusform>Alle %n Tage um %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>Monday and Friday at 08:30</comment>
        <translation>%1 um %2</translation>
    </message>
    <message>
        <source>The %1 %2 of the month at %3</source>
        <comment>The 1st and last Friday of the month at 17:00</comment>
        <translation>%1 %2 des Monats um %3</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>the last two of a list</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>last</source>
        <translation>letzter</translation>
    </message>
    <message>
        <source>1st</source>
        <translation>1.</translation>
    </message>
    <message>
        <source>2nd</source>
        <translation>2.</translation>
    </message>
    <message>
        <source>3rd</source>
        <translation>3.</translation>
    </message>
    <message>
        <source>4th</source>
        <translation>4.</translation>
    </message>
    <message>
        <source>5th</source>
        <translation>5.</translation>
    </message>
    <message>
        <source>The last day of the month at %1</source>
        <translation>Letzter Tag des Monats um %1</translation>
    </message>
    <message>
        <source>Day %1 of the month at %2</source>
        <comment>Day 1 and 15 of the month at 06:00</comment>
        <translation>Tag %1 des Monats um %2</translation>
    </message>
    <message numerus="yes">
        <source>Every %n hour(s)</source>
        <translation>
            <numerusform>Jede Stunde</numerusform>
            <numerusform>Alle %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Jede Minute</numerusform>
            <numerusform>Alle %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation>Jede Minute</translation>
    </message>
    <message>
        <source>Every minute of hour %1</source>
        <comment>of hour 8 and 9</comment>
        <translation>Jede Minute der Stunde %1</translation>
    </message>
    <message>
        <source>At minute %1 of every hour</source>
        <translation>Zur Minute %1 jeder Stunde</translation>
    </message>
    <message>
        <source>At minute %1 of hour %2</source>
        <translation>Zur Minute %1 der Stunde %2</translation>
    </message>
    <message>
        <source>At %1</source>
        <comment>At 08:30 and 17:00</comment>
        <translation>Um %1</translation>
    </message>
    <message>
        <source>day %1 of the month</source>
        <translation>Tag %1 des Monats</translation>
    </message>
    <message>
        <source>%1 if it is %2</source>
        <comment>day 1 of the month if it is Monday</comment>
        <translation>%1, falls %2</translation>
    </message>
    <message>
        <source>%1, and each %2</source>
        <comment>day 1 of the month, and each Monday</comment>
        <translation>%1 und jeden %2</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>in January and July</comment>
        <translation>im %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>Monday to Friday</comment>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>RunCommand</name>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>A file, or the name of a program that is found in PATH. No shell is involved.</source>
        <translation>Eine Datei oder der Name eines Programms, das im PATH gefunden wird. Eine Shell ist nicht beteiligt.</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>One argument a line, passed on exactly as it is.</source>
        <translation>Ein Argument je Zeile, genau so weitergegeben.</translation>
    </message>
    <message>
        <source>Working folder</source>
        <translation>Arbeitsordner</translation>
    </message>
    <message>
        <source>Home folder</source>
        <translation>Persönlicher Ordner</translation>
    </message>
    <message>
        <source>There is no program named “%1” in PATH. Check the spelling, or choose its file.</source>
        <translation>Im PATH gibt es kein Programm namens „%1“. Prüfen Sie die Schreibweise oder wählen Sie seine Datei.</translation>
    </message>
    <message>
        <source>There is no program “%1”. Check the path, or choose its file.</source>
        <translation>Es gibt kein Programm „%1“. Prüfen Sie den Pfad oder wählen Sie seine Datei.</translation>
    </message>
    <message>
        <source>“%1” is not a program but something else. Choose a file.</source>
        <translation>„%1“ ist kein Programm, sondern etwas anderes. Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>“%1” may not be run as a program. Make it executable, or choose another file.</source>
        <translation>„%1“ darf nicht als Programm ausgeführt werden. Machen Sie es ausführbar oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Run Command</source>
        <translation>Befehl ausführen</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Runs a program and keeps what it prints.</source>
        <translation>Führt ein Programm aus und bewahrt seine Ausgabe auf.</translation>
    </message>
    <message>
        <source>%1 is not set, because it would be longer than the system allows (128 KiB)</source>
        <translation>%1 ist nicht gesetzt, weil es länger wäre, als das System erlaubt (128 KiB)</translation>
    </message>
</context>
<context>
    <name>ScheduleNote</name>
    <message>
        <source>The clocks go forward: %1 does not exist that day, the job starts at %2 instead.</source>
        <translation>Die Uhren werden vorgestellt: %1 gibt es an diesem Tag nicht, der Auftrag startet stattdessen um %2.</translation>
    </message>
    <message>
        <source>The clocks go back: %1 comes twice that day, the first one is meant.</source>
        <translation>Die Uhren werden zurückgestellt: %1 kommt an diesem Tag zweimal, gemeint ist das erste Mal.</translation>
    </message>
    <message>
        <source>Runs at once: the time is past or less than two minutes ahead.</source>
        <translation>Läuft sofort: Die Zeit ist vorbei oder in weniger als zwei Minuten.</translation>
    </message>
    <message>
        <source>Starts in %1 · %2</source>
        <translation>Startet in %1 · %2</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als einer Minute</translation>
    </message>
</context>
<context>
    <name>ScheduleRule</name>
    <message>
        <source>minute</source>
        <translation>die Minute</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>die Stunde</translation>
    </message>
    <message>
        <source>day of the month</source>
        <translation>den Tag des Monats</translation>
    </message>
    <message>
        <source>month</source>
        <translation>den Monat</translation>
    </message>
    <message>
        <source>day of the week</source>
        <translation>den Wochentag</translation>
    </message>
    <message>
        <source>“%1” cannot stand for the %2. %3</source>
        <translation>„%1“ kann nicht für %2 stehen. %3</translation>
    </message>
    <message>
        <source>Names are %1.</source>
        <translation>Namen sind %1.</translation>
    </message>
    <message>
        <source>Write *, a number from %1 to %2, a range such as %1-%2, a step such as */2, or several of them with commas.</source>
        <translation>Schreiben Sie *, eine Zahl von %1 bis %2, einen Bereich wie %1-%2, eine Schrittweite wie */2 oder mehreres davon mit Kommas.</translation>
    </message>
    <message>
        <source>There is no “%1”. Write @hourly, @daily, @weekly, @monthly or @yearly, or the five fields.</source>
        <translation>„%1“ gibt es nicht. Schreiben Sie @hourly, @daily, @weekly, @monthly oder @yearly oder die fünf Felder.</translation>
    </message>
    <message>
        <source>A cron expression has five fields, and “%1” has %2: minute, hour, day of the month, month, day of the week, as in 30 8 * * 1-5.</source>
        <translation>Ein Cron-Ausdruck hat fünf Felder, „%1“ hat %2: Minute, Stunde, Tag des Monats, Monat, Wochentag, wie in 30 8 * * 1-5.</translation>
    </message>
    <message>
        <source>“%1” names no day that there is: no month it allows is that long.</source>
        <translation>„%1“ nennt keinen Tag, den es gibt: Kein erlaubter Monat ist so lang.</translation>
    </message>
    <message>
        <source>“%1” is no day of a month. Write 1 to 31, or “last day at 18:00”.</source>
        <translation>„%1“ ist kein Tag eines Monats. Schreiben Sie 1 bis 31 oder „last day at 18:00“.</translation>
    </message>
    <message>
        <source>“%1” is no time of day. Write 00:00 to 23:59, several with commas: at 08:30,17:00.</source>
        <translation>„%1“ ist keine Uhrzeit. Schreiben Sie 00:00 bis 23:59, mehrere mit Kommas: at 08:30,17:00.</translation>
    </message>
    <message>
        <source>“%1” is no rule. Write one like these: every 15m; every 2h; every 3d at 09:00; mon,wed,fri at 08:30; day 1,15 at 06:00; last day at 18:00; 2nd tue at 09:00; last fri at 17:00; cron 0 3 * * 1-5.</source>
        <translation>„%1“ ist keine Regel. Schreiben Sie eine wie diese: every 15m; every 2h; every 3d at 09:00; mon,wed,fri at 08:30; day 1,15 at 06:00; last day at 18:00; 2nd tue at 09:00; last fri at 17:00; cron 0 3 * * 1-5.</translation>
    </message>
    <message>
        <source>“%1” is no distance. Write minutes, hours or days: every 15m, every 2h, every 3d at 09:00.</source>
        <translation>„%1“ ist kein Abstand. Schreiben Sie Minuten, Stunden oder Tage: every 15m, every 2h, every 3d at 09:00.</translation>
    </message>
    <message>
        <source>“%1” has no time of day. Only days have one: every 3d at 09:00.</source>
        <translation>„%1“ hat keine Uhrzeit. Nur Tage haben eine: every 3d at 09:00.</translation>
    </message>
    <message>
        <source>Every so many days needs a time of day: every %1 at 09:00.</source>
        <translation>Ein Abstand in Tagen braucht eine Uhrzeit: every %1 at 09:00.</translation>
    </message>
    <message>
        <source>A rule has at most 1,000 letters.</source>
        <translation>Eine Regel hat höchstens 1.000 Zeichen.</translation>
    </message>
    <message>
        <source>“%1” is too short or too long. A distance is from 1m to %2m, or from 1h to %3h.</source>
        <translation>„%1“ ist zu kurz oder zu lang. Ein Abstand geht von 1m bis %2m oder von 1h bis %3h.</translation>
    </message>
    <message>
        <source>“%1” is too short or too long. A distance is from 1d to %2d.</source>
        <translation>„%1“ ist zu kurz oder zu lang. Ein Abstand geht von 1d bis %2d.</translation>
    </message>
</context>
<context>
    <name>Schedules</name>
    <message>
        <source>There is no schedule %1. List the schedules to see which there are.</source>
        <translation>Es gibt keinen Zeitplan %1. Zeigen Sie die Zeitpläne an, um zu sehen, welche es gibt.</translation>
    </message>
    <message>
        <source>The count must be a number from 1 to %1.</source>
        <translation>Die Anzahl muss eine Zahl von 1 bis %1 sein.</translation>
    </message>
    <message>
        <source>The jitter must be between nothing and 24 hours.</source>
        <translation>Die Streuung muss zwischen null und 24 Stunden liegen.</translation>
    </message>
    <message>
        <source>The start must be a time from 1970 to 9999.</source>
        <translation>Der Beginn muss eine Zeit von 1970 bis 9999 sein.</translation>
    </message>
    <message>
        <source>The end must be a time from 1970 to 9999.</source>
        <translation>Das Ende muss eine Zeit von 1970 bis 9999 sein.</translation>
    </message>
    <message>
        <source>With this rule and these days left out, nothing ever falls due.</source>
        <translation>Mit dieser Regel und diesen ausgelassenen Tagen wird nie etwas fällig.</translation>
    </message>
    <message>
        <source>Nothing falls due between %1 and the end, %2. Choose a later end, or another rule.</source>
        <translation>Zwischen %1 und dem Ende, %2, wird nichts fällig. Wählen Sie ein späteres Ende oder eine andere Regel.</translation>
    </message>
    <message>
        <source>The end, %1, is not after the start, %2.</source>
        <translation>Das Ende, %1, liegt nicht nach dem Beginn, %2.</translation>
    </message>
    <message>
        <source>The end, %1, is in the past.</source>
        <translation>Das Ende, %1, liegt in der Vergangenheit.</translation>
    </message>
    <message>
        <source>“%1” cannot be scheduled. Run it without a time.</source>
        <translation>„%1“ kann nicht geplant werden. Starten Sie es ohne Zeit.</translation>
    </message>
    <message>
        <source>“%1” is no name for a calendar. Write at most 100 letters, digits or signs.</source>
        <translation>„%1“ ist kein Name für einen Kalender. Schreiben Sie höchstens 100 Buchstaben, Ziffern oder Zeichen.</translation>
    </message>
    <message>
        <source>There is no calendar “%1”. Make it first: jobdeck schedule calendar.</source>
        <translation>Es gibt keinen Kalender „%1“. Legen Sie ihn zuerst an: jobdeck schedule calendar.</translation>
    </message>
    <message>
        <source>There is no calendar “%1”. Did you mean “%2”?</source>
        <translation>Es gibt keinen Kalender „%1“. Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>There is no further occurrence.</source>
        <translation>Es gibt keine weitere Zeit.</translation>
    </message>
    <message>
        <source>It waits for no other job any more.</source>
        <translation>Er wartet auf keinen anderen Auftrag mehr.</translation>
    </message>
    <message>
        <source>Its schedule was changed.</source>
        <translation>Sein Zeitplan wurde geändert.</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>Angelegt.</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Geändert.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Resumed. What fell due while it was paused is not run.</source>
        <translation>Fortgesetzt. Was inzwischen fällig wurde, läuft nicht.</translation>
    </message>
    <message>
        <source>Resumed.</source>
        <translation>Fortgesetzt.</translation>
    </message>
    <message>
        <source>Schedule %1 has no further occurrence to skip.</source>
        <translation>Zeitplan %1 hat keine weitere Zeit, die auszulassen wäre.</translation>
    </message>
    <message>
        <source>Skipped.</source>
        <translation>Ausgelassen.</translation>
    </message>
    <message>
        <source>Its schedule was removed.</source>
        <translation>Sein Zeitplan wurde entfernt.</translation>
    </message>
    <message>
        <source>The calendar “%1” is used by schedule %2. Give that another one first.</source>
        <translation>Den Kalender „%1“ benutzt Zeitplan %2. Geben Sie diesem zuerst einen anderen.</translation>
    </message>
    <message>
        <source>Its time passed while no Jobdeck was running. Run it now, reschedule it or cancel it.</source>
        <translation>Seine Zeit verging, während kein Jobdeck lief. Starten Sie ihn jetzt, planen Sie ihn neu oder stornieren Sie ihn.</translation>
    </message>
    <message>
        <source>Its script is new or was changed. Look at it and allow it to run.</source>
        <translation>Sein Skript ist neu oder wurde geändert. Sehen Sie es an, und erlauben Sie es.</translation>
    </message>
    <message>
        <source>It waits until the job before it has ended.</source>
        <translation>Er wartet, bis der Auftrag vor ihm zu Ende ist.</translation>
    </message>
    <message>
        <source>Its time passed while no Jobdeck was running. It is run late.</source>
        <translation>Seine Zeit verging, während kein Jobdeck lief. Er läuft verspätet.</translation>
    </message>
    <message>
        <source>More than %1 were missed. The older ones are not run.</source>
        <translation>Mehr als %1 wurden verpasst. Die älteren laufen nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n occurrence(s) were missed, and are not run.</source>
        <translation>
            <numerusform>Eine Zeit wurde verpasst und entfällt.</numerusform>
            <numerusform>%n Zeiten wurden verpasst und entfallen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not run, because job %1 had not ended.</source>
        <translation>Nicht ausgeführt, weil Auftrag %1 nicht zu Ende war.</translation>
    </message>
    <message>
        <source>Not run, because the one before had not ended.</source>
        <translation>Nicht ausgeführt, weil der vorige nicht zu Ende war.</translation>
    </message>
    <message>
        <source>There is no time zone “%1”. Write one like Europe/Berlin or UTC.</source>
        <translation>Es gibt keine Zeitzone „%1“. Schreiben Sie eine wie Europe/Berlin oder UTC.</translation>
    </message>
    <message>
        <source>There is no time zone “%1”. Did you mean %2?</source>
        <translation>Es gibt keine Zeitzone „%1“. Meinten Sie %2?</translation>
    </message>
    <message>
        <source>Job %1 was started besides its times.</source>
        <translation>Auftrag %1 wurde außer der Reihe gestartet.</translation>
    </message>
    <message>
        <source>The clock was put back. The next time was chosen again.</source>
        <translation>Die Uhr wurde zurückgestellt. Die nächste Zeit wurde neu bestimmt.</translation>
    </message>
    <message>
        <source>%1, by the clock of %2</source>
        <comment>a rule in words, and its time zone</comment>
        <translation>%1, nach der Uhr von %2</translation>
    </message>
</context>
<context>
    <name>ScriptChange</name>
    <message>
        <source>Its script was changed since it was scheduled. The job will run the script as it is then, with the arguments it has. Reschedule it to look at them.</source>
        <translation>Sein Skript wurde geändert, seit er geplant wurde. Der Auftrag führt das Skript so aus, wie es dann ist, mit seinen bisherigen Argumenten. Planen Sie ihn neu, um sie anzusehen.</translation>
    </message>
</context>
<context>
    <name>ScriptChoices</name>
    <message>
        <source>%1 cannot be “%2”: its command lists no choices.</source>
        <translation>%1 kann nicht „%2“ sein: Der Befehl nennt keine Auswahl.</translation>
    </message>
    <message>
        <source>Nothing is left of the command.</source>
        <translation>Vom Befehl bleibt nichts übrig.</translation>
    </message>
    <message>
        <source>It prints more than %1 choices, or more than %2 KiB. Let it print fewer.</source>
        <translation>Er gibt mehr als %1 Einträge oder mehr als %2 KiB aus. Lassen Sie ihn weniger ausgeben.</translation>
    </message>
    <message>
        <source>It did not end within %1 s.</source>
        <translation>Er endete nicht innerhalb von %1 s.</translation>
    </message>
    <message>
        <source>It prints bytes that are not UTF-8.</source>
        <translation>Er gibt Bytes aus, die kein UTF-8 sind.</translation>
    </message>
    <message>
        <source>The choices of “%1” cannot be found. %2</source>
        <translation>Die Auswahl für „%1“ ist nicht zu ermitteln. %2</translation>
    </message>
</context>
<context>
    <name>ScriptCopy</name>
    <message>
        <source>%1 was changed or removed a moment ago, so it was not run. Run the job again.</source>
        <translation>%1 wurde gerade eben geändert oder entfernt und deshalb nicht ausgeführt. Führen Sie den Auftrag erneut aus.</translation>
    </message>
</context>
<context>
    <name>ScriptHeader</name>
    <message>
        <source>The header that begins here has no end.</source>
        <translation>Der Kopf, der hier beginnt, hat kein Ende.</translation>
    </message>
    <message>
        <source>Close it with a line “%1 ///”.</source>
        <translation>Schließen Sie ihn mit einer Zeile „%1 ///“.</translation>
    </message>
    <message>
        <source>This line stands in the header but is no comment.</source>
        <translation>Diese Zeile steht im Kopf, ist aber kein Kommentar.</translation>
    </message>
    <message>
        <source>Begin it with “%1”, or close the header above it with a line “%1 ///”.</source>
        <translation>Beginnen Sie sie mit „%1“ oder schließen Sie den Kopf davor mit einer Zeile „%1 ///“.</translation>
    </message>
</context>
<context>
    <name>ScriptPlaces</name>
    <message>
        <source>The folder %1 cannot be created: %2. Check the permissions of the one above it.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden: %2. Prüfen Sie die Rechte des Ordners darüber.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2. Check its folder and the room on its disk.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden: %2. Prüfen Sie ihren Ordner und den Platz auf dem Datenträger.</translation>
    </message>
</context>
<context>
    <name>ScriptRun</name>
    <message>
        <source>%1 is not set, because it would be longer than the system allows (128 KiB)</source>
        <translation>%1 ist nicht gesetzt, weil es länger wäre, als das System erlaubt (128 KiB)</translation>
    </message>
    <message>
        <source>There is no program “%1”, which the command in %2 names. Install it, or correct the command.</source>
        <translation>Es gibt kein Programm „%1“, das der Befehl in %2 nennt. Installieren Sie es oder berichtigen Sie den Befehl.</translation>
    </message>
    <message>
        <source>With these arguments, nothing is left of the command in %1. Fill in what it names, or give it a first entry that is always there.</source>
        <translation>Mit diesen Argumenten bleibt vom Befehl in %1 nichts übrig. Füllen Sie aus, was er nennt, oder geben Sie ihm einen ersten Eintrag, der immer da ist.</translation>
    </message>
</context>
<context>
    <name>SendNewsletter</name>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>A CSV file in UTF-8 with a column email.</source>
        <translation>Eine CSV-Datei in UTF-8 mit einer Spalte email.</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>Message files in a folder</source>
        <translation>Nachrichtendateien in einem Ordner</translation>
    </message>
    <message>
        <source>Mail server (SMTP)</source>
        <translation>Mailserver (SMTP)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Empty: a new folder below Newsletters in your documents.</source>
        <translation>Leer: ein neuer Ordner unter Newsletters in Ihren Dokumenten.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Sent to another computer only over an encrypted connection.</source>
        <translation>Wird an andere Rechner nur über eine verschlüsselte Verbindung gesendet.</translation>
    </message>
    <message>
        <source>Send Newsletter</source>
        <translation>Rundbrief senden</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Sends one message to each recipient, or writes the messages as files into a folder.</source>
        <translation>Sendet jedem Empfänger eine Nachricht oder schreibt die Nachrichten als Dateien in einen Ordner.</translation>
    </message>
    <message>
        <source>The sender&apos;s address %1 cannot be used: %2.</source>
        <translation>Die Absenderadresse %1 kann nicht verwendet werden: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) came more than once and get the message once</source>
        <translation>
            <numerusform>Eine Adresse kam mehrmals vor und bekommt die Nachricht einmal</numerusform>
            <numerusform>%n Adressen kamen mehrmals vor und bekommen die Nachricht einmal</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Choose a folder that you may write to.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden. Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>The messages go into the folder %1</source>
        <translation>Die Nachrichten gehen in den Ordner %1</translation>
    </message>
    <message>
        <source>The server must be an address like smtp://mail.example.org or smtps://mail.example.org:465.</source>
        <translation>Der Server muss eine Adresse wie smtp://mail.example.org oder smtps://mail.example.org:465 sein.</translation>
    </message>
    <message>
        <source>The server&apos;s address holds a user or password. Put them into their own fields.</source>
        <translation>Die Adresse des Servers enthält Benutzer oder Passwort. Tragen Sie sie in ihre eigenen Felder ein.</translation>
    </message>
    <message>
        <source>The messages go to the server %1</source>
        <translation>Die Nachrichten gehen an den Server %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Sent %1 of %2</source>
        <translation>%1 von %2 gesendet</translation>
    </message>
    <message>
        <source>Sent to %1</source>
        <translation>An %1 gesendet</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>Not sent to %1: %2</source>
        <translation>Nicht an %1 gesendet: %2</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>not tried after the failure above</source>
        <translation>nach dem Fehler oben nicht versucht</translation>
    </message>
    <message>
        <source>There is a password but no user. Fill in both, or neither.</source>
        <translation>Es gibt ein Passwort, aber keinen Benutzer. Füllen Sie beides aus oder keines.</translation>
    </message>
    <message numerus="yes">
        <source>%1; of %n more it is unknown whether the server accepted it</source>
        <comment>Sent 3 of 50; …</comment>
        <translation>
            <numerusform>%1; bei %n weiteren ist unbekannt, ob der Server die Nachricht angenommen hat</numerusform>
            <numerusform>%1; bei %n weiteren ist unbekannt, ob der Server die Nachricht angenommen hat</numerusform>
        </translation>
    </message>
    <message>
        <source>Perhaps sent to %1: %2</source>
        <translation>Vielleicht an %1 gesendet: %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>SmtpClient</name>
    <message>
        <source>The certificate of the mail server %1 cannot be verified: %2. Ask its administrator for a valid one, or add the authority that issued it to the certificates of this computer.</source>
        <translation>Das Zertifikat des Mailservers %1 kann nicht geprüft werden: %2. Bitten Sie dessen Verwalter um ein gültiges oder nehmen Sie die ausstellende Stelle in die Zertifikate dieses Rechners auf.</translation>
    </message>
    <message>
        <source>The mail server %1 offers no encrypted connection, so the password was not sent. Use a server with STARTTLS, or an address that begins with smtps://.</source>
        <translation>Der Mailserver %1 bietet keine verschlüsselte Verbindung, daher wurde das Passwort nicht gesendet. Verwenden Sie einen Server mit STARTTLS oder eine Adresse, die mit smtps:// beginnt.</translation>
    </message>
    <message>
        <source>The mail server %1 refused the user or the password. Check both and run the job again.</source>
        <translation>Der Mailserver %1 wies Benutzer oder Passwort ab. Prüfen Sie beides und führen Sie den Auftrag erneut aus.</translation>
    </message>
    <message>
        <source>The mail server %1 cannot be used: %2. Check its address and that it runs, then run the job again for those who got nothing.</source>
        <translation>Der Mailserver %1 kann nicht verwendet werden: %2. Prüfen Sie seine Adresse und ob er läuft, und führen Sie den Auftrag für die erneut aus, die nichts bekommen haben.</translation>
    </message>
    <message>
        <source>The mail server %1 takes only plain letters before the @ (it does not offer SMTPUTF8), so the sender&apos;s address %2 cannot be used. Give another one.</source>
        <translation>Der Mailserver %1 nimmt vor dem @ nur einfache Buchstaben (er bietet kein SMTPUTF8), daher ist die Absenderadresse %2 nicht verwendbar. Geben Sie eine andere an.</translation>
    </message>
    <message>
        <source>the server takes only plain letters before the @ (it does not offer SMTPUTF8)</source>
        <translation>der Server nimmt vor dem @ nur einfache Buchstaben (er bietet kein SMTPUTF8)</translation>
    </message>
    <message>
        <source>the server had the whole message and may have delivered it; whether it was accepted is unknown</source>
        <translation>der Server hatte die ganze Nachricht und hat sie vielleicht zugestellt; ob er sie angenommen hat, ist unbekannt</translation>
    </message>
    <message>
        <source>the server closed the connection: %1</source>
        <translation>der Server hat die Verbindung geschlossen: %1</translation>
    </message>
    <message numerus="yes">
        <source>The mail server %1 cut the connection at %n recipient(s) in a row. Ask its administrator why, then run the job again for those who got nothing.</source>
        <translation>
            <numerusform>Der Mailserver %1 hat die Verbindung bei %n Empfänger getrennt. Fragen Sie seinen Verwalter nach dem Grund, und führen Sie den Auftrag für die erneut aus, die nichts bekommen haben.</numerusform>
            <numerusform>Der Mailserver %1 hat die Verbindung bei %n Empfängern nacheinander getrennt. Fragen Sie seinen Verwalter nach dem Grund, und führen Sie den Auftrag für die erneut aus, die nichts bekommen haben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpecCheck</name>
    <message>
        <source>it is a choice without choices</source>
        <translation>es ist eine Auswahl ohne Auswahlmöglichkeiten</translation>
    </message>
    <message>
        <source>the choice “%1” is there twice</source>
        <translation>die Auswahlmöglichkeit „%1“ kommt zweimal vor</translation>
    </message>
    <message>
        <source>its minimum is greater than its maximum</source>
        <translation>sein Mindestwert ist größer als sein Höchstwert</translation>
    </message>
    <message>
        <source>its shortest length is greater than its longest</source>
        <translation>seine kürzeste Länge ist größer als seine längste</translation>
    </message>
    <message>
        <source>its step is not greater than zero</source>
        <translation>seine Schrittweite ist nicht größer als null</translation>
    </message>
    <message>
        <source>its number of decimals is negative</source>
        <translation>seine Anzahl von Nachkommastellen ist negativ</translation>
    </message>
    <message>
        <source>its pattern is not valid: %1</source>
        <translation>sein Muster ist ungültig: %1</translation>
    </message>
    <message>
        <source>a secret cannot have a default</source>
        <translation>ein Geheimnis kann keine Vorgabe haben</translation>
    </message>
    <message>
        <source>its default is not valid: %1</source>
        <translation>seine Vorgabe ist ungültig: %1</translation>
    </message>
    <message>
        <source>it is shown only if it has a value itself</source>
        <translation>es wird nur gezeigt, wenn es selbst einen Wert hat</translation>
    </message>
    <message>
        <source>it is shown depending on “%1”, which does not exist</source>
        <translation>es wird abhängig von „%1“ gezeigt, das es nicht gibt</translation>
    </message>
    <message>
        <source>An argument has no name.</source>
        <translation>Ein Argument hat keinen Namen.</translation>
    </message>
    <message>
        <source>Two arguments are named “%1”.</source>
        <translation>Zwei Argumente heißen „%1“.</translation>
    </message>
    <message>
        <source>The argument “%1” contradicts itself: %2.</source>
        <translation>Das Argument „%1“ widerspricht sich: %2.</translation>
    </message>
    <message>
        <source>it is shown depending on “%1”, which is true or false</source>
        <translation>es wird je nach „%1“ gezeigt, das wahr oder falsch ist</translation>
    </message>
    <message>
        <source>it is kept as another value</source>
        <translation>er wird als anderer Wert behalten</translation>
    </message>
    <message>
        <source>it is shown if “%1” has a value that it cannot have: %2</source>
        <translation>es wird gezeigt, wenn „%1“ einen Wert hat, den es nicht haben kann: %2</translation>
    </message>
    <message>
        <source>it is shown depending on “%1”, which is a secret</source>
        <translation>es wird je nach „%1“ gezeigt, das ein Geheimnis ist</translation>
    </message>
    <message>
        <source>it is shown depending on “%1”, which is shown depending on it</source>
        <translation>es wird je nach „%1“ gezeigt, das seinerseits davon abhängt</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>unknown</source>
        <comment>a duration</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>a duration</comment>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>nobody knows yet how long it takes</source>
        <translation>wie lange es dauert, ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>probably takes %1</source>
        <translation>dauert vermutlich %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>dauerte %1</translation>
    </message>
</context>
<context>
    <name>TomlReader</name>
    <message>
        <source>There is no key “%1” here.</source>
        <translation>Hier gibt es keinen Schlüssel „%1“.</translation>
    </message>
    <message>
        <source>The keys are %1.</source>
        <translation>Die Schlüssel sind %1.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>“%1” must be %2.</source>
        <translation>„%1“ muss %2 sein.</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>ein Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a whole number from %1</source>
        <translation>eine ganze Zahl ab %1</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a duration, as in &quot;90s&quot;, &quot;5m&quot;, &quot;2h&quot; or &quot;1d&quot;</source>
        <translation>eine Dauer wie &quot;90s&quot;, &quot;5m&quot;, &quot;2h&quot; oder &quot;1d&quot;</translation>
    </message>
    <message>
        <source>a size, as in &quot;500kB&quot; or &quot;10MB&quot;</source>
        <translation>eine Größe wie &quot;500kB&quot; oder &quot;10MB&quot;</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>eine Tabelle</translation>
    </message>
    <message>
        <source>a list in brackets</source>
        <translation>eine Liste in Klammern</translation>
    </message>
    <message>
        <source>“%1” contains the character NUL, which cannot be stored.</source>
        <translation>„%1“ enthält das Zeichen NUL, das nicht gespeichert werden kann.</translation>
    </message>
    <message>
        <source>Remove \u0000.</source>
        <translation>Entfernen Sie \u0000.</translation>
    </message>
    <message>
        <source>“%1” contains the character U+%2, which is not seen or changes how others are.</source>
        <translation>„%1“ enthält das Zeichen U+%2, das unsichtbar ist oder andere verändert zeigt.</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>Entfernen Sie es.</translation>
    </message>
    <message>
        <source>at most %1d</source>
        <translation>höchstens %1d</translation>
    </message>
</context>
<context>
    <name>TomlWords</name>
    <message>
        <source>“%1” means nothing in a text in double quotes.</source>
        <translation>„%1“ bedeutet nichts in einem Text in doppelten Anführungszeichen.</translation>
    </message>
    <message>
        <source>Write \\ for a backslash, or put the text into single quotes.</source>
        <translation>Schreiben Sie \\ für einen Rückstrich, oder setzen Sie den Text in einfache Anführungszeichen.</translation>
    </message>
    <message>
        <source>The quote that opens here is not closed.</source>
        <translation>Das Anführungszeichen, das hier öffnet, wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>Close it with the same quote, on the same line.</source>
        <translation>Schließen Sie mit demselben Zeichen in derselben Zeile.</translation>
    </message>
    <message>
        <source>A text holds a control character.</source>
        <translation>Ein Text enthält ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>Entfernen Sie es.</translation>
    </message>
    <message>
        <source>This key has a value already.</source>
        <translation>Dieser Schlüssel hat schon einen Wert.</translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation>Behalten Sie einen der beiden.</translation>
    </message>
    <message>
        <source>Here is a byte that is not UTF-8.</source>
        <translation>Hier steht ein Byte, das kein UTF-8 ist.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>Speichern Sie die Datei als UTF-8.</translation>
    </message>
    <message>
        <source>Here this list should go on or end.</source>
        <translation>Hier sollte diese Liste weitergehen oder enden.</translation>
    </message>
    <message>
        <source>Put a comma between its entries and ] behind the last.</source>
        <translation>Setzen Sie Kommas zwischen die Einträge und ] hinter den letzten.</translation>
    </message>
    <message>
        <source>Here this table in braces should go on or end.</source>
        <translation>Hier sollte diese Tabelle in Klammern weitergehen oder enden.</translation>
    </message>
    <message>
        <source>Put a comma between its entries and } behind the last, all on one line.</source>
        <translation>Setzen Sie Kommas zwischen die Einträge und } hinter den letzten, alles in einer Zeile.</translation>
    </message>
    <message>
        <source>This line in brackets is no name of a table.</source>
        <translation>Diese Zeile in Klammern ist kein Name einer Tabelle.</translation>
    </message>
    <message>
        <source>Write [name], or [[arguments]].</source>
        <translation>Schreiben Sie [name] oder [[arguments]].</translation>
    </message>
    <message>
        <source>There is no = behind this key.</source>
        <translation>Hinter diesem Schlüssel fehlt das =.</translation>
    </message>
    <message>
        <source>Write key = value.</source>
        <translation>Schreiben Sie Schlüssel = Wert.</translation>
    </message>
    <message>
        <source>There is no value behind the =.</source>
        <translation>Hinter dem = fehlt der Wert.</translation>
    </message>
    <message>
        <source>Write key = value, a text in quotes.</source>
        <translation>Schreiben Sie Schlüssel = Wert, Text in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Here the line should end, for its value is over.</source>
        <translation>Hier sollte die Zeile enden, denn ihr Wert ist zu Ende.</translation>
    </message>
    <message>
        <source>Write one key = value a line, a text in quotes.</source>
        <translation>Schreiben Sie ein Schlüssel = Wert je Zeile, Text in Anführungszeichen.</translation>
    </message>
    <message>
        <source>This is no value.</source>
        <translation>Das ist kein Wert.</translation>
    </message>
    <message>
        <source>Write a text in quotes, a number, true or false, or a list in brackets.</source>
        <translation>Schreiben Sie Text in Anführungszeichen, eine Zahl, true oder false oder eine Liste in Klammern.</translation>
    </message>
    <message>
        <source>This is nested too deep.</source>
        <translation>Das ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>Write it with fewer brackets.</source>
        <translation>Schreiben Sie es mit weniger Klammern.</translation>
    </message>
    <message>
        <source>This is not TOML.</source>
        <translation>Das ist kein TOML.</translation>
    </message>
</context>
<context>
    <name>TrustedScripts</name>
    <message>
        <source>The file %1 cannot be locked: %2. Check the permissions of its folder.</source>
        <translation>Die Datei %1 kann nicht gesperrt werden: %2. Prüfen Sie die Rechte ihres Ordners.</translation>
    </message>
</context>
<context>
    <name>UserFiles</name>
    <message>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>a pipe</source>
        <translation>eine Pipe</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>ein Socket</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>ein Gerät</translation>
    </message>
    <message>
        <source>%1 is %2, not a regular file. Choose another file.</source>
        <translation>%1 ist %2, keine gewöhnliche Datei. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The file %1 is in use by Jobdeck itself. Choose another file.</source>
        <translation>Die Datei %1 benutzt Jobdeck selbst. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The file %1 belongs to the database %2, which needs it. Choose another file.</source>
        <translation>Die Datei %1 gehört zur Datenbank %2, die sie braucht. Wählen Sie eine andere Datei.</translation>
    </message>
</context>
<context>
    <name>ValueCheck</name>
    <message>
        <source>%1 is too short to be hidden in what the script prints: a secret has at least 3 characters.</source>
        <translation>%1 ist zu kurz, um in der Ausgabe des Skripts verborgen zu werden: Ein Geheimnis hat mindestens 3 Zeichen.</translation>
    </message>
    <message>
        <source>%1 is too long for a variable of the environment (128 KiB at most). Let the script take it from standard input: stdin = &quot;json&quot; in %2.</source>
        <translation>%1 ist zu lang für eine Umgebungsvariable (höchstens 128 KiB). Lassen Sie das Skript es von der Standardeingabe nehmen: stdin = &quot;json&quot; in %2.</translation>
    </message>
    <message>
        <source>%1 is too long for the command line of a program (128 KiB at most).</source>
        <translation>%1 ist zu lang für die Befehlszeile eines Programms (höchstens 128 KiB).</translation>
    </message>
</context>
<context>
    <name>WaitingReason</name>
    <message>
        <source>%1 of at most %2 run.</source>
        <translation>%1 von höchstens %2 laufen.</translation>
    </message>
    <message>
        <source>Runs again at %1, in %2.</source>
        <translation>Läuft um %1 wieder, in %2.</translation>
    </message>
    <message>
        <source>Not due until %1, in %2.</source>
        <translation>Erst um %1 fällig, in %2.</translation>
    </message>
    <message>
        <source>Cannot run: there is no kind “%1”.</source>
        <translation>Kann nicht laufen: Es gibt keine Auftragsart „%1“.</translation>
    </message>
    <message>
        <source>Cannot run: the file of its kind “%1” is gone or cannot be read.</source>
        <translation>Kann nicht laufen: Die Datei seiner Auftragsart „%1“ fehlt oder ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Waits until another job of its kind has ended: %1</source>
        <translation>Wartet, bis ein anderer Auftrag seiner Art zu Ende ist: %1</translation>
    </message>
    <message>
        <source>Waits until another job of its grid has ended: %1</source>
        <translation>Wartet, bis ein anderer Auftrag seiner Tabelle zu Ende ist: %1</translation>
    </message>
    <message>
        <source>Waits until another job of its kind has ended.</source>
        <translation>Wartet, bis ein anderer Auftrag seiner Art zu Ende ist.</translation>
    </message>
    <message>
        <source>Waits while its secret is looked for in the keyring.</source>
        <translation>Wartet, während sein Geheimnis im Schlüsselbund gesucht wird.</translation>
    </message>
    <message>
        <source>Waits until Jobdeck&apos;s window is opened or “jobdeck work” is started: nothing runs jobs now.</source>
        <translation>Wartet, bis das Fenster von Jobdeck geöffnet oder „jobdeck work“ gestartet wird: Zurzeit führt nichts Aufträge aus.</translation>
    </message>
    <message>
        <source>Waits for a free place: %1</source>
        <translation>Wartet auf einen freien Platz: %1</translation>
    </message>
    <message numerus="yes">
        <source>Waits for a free place: %n jobs run just now.</source>
        <translation>
            <numerusform>Wartet auf einen freien Platz: Ein Auftrag läuft gerade.</numerusform>
            <numerusform>Wartet auf einen freien Platz: %n Aufträge laufen gerade.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits for a free place among the running jobs.</source>
        <translation>Wartet auf einen freien Platz unter den laufenden Aufträgen.</translation>
    </message>
    <message>
        <source>Waits until job %1 of the same schedule has ended.</source>
        <translation>Wartet, bis Auftrag %1 desselben Zeitplans zu Ende ist.</translation>
    </message>
    <message>
        <source>Waits until the run of its schedule before it has ended.</source>
        <translation>Wartet, bis der vorige Lauf seines Zeitplans zu Ende ist.</translation>
    </message>
    <message>
        <source>Waits because its schedule is paused.</source>
        <translation>Wartet, weil sein Zeitplan angehalten ist.</translation>
    </message>
    <message>
        <source>Waits because its queue is paused.</source>
        <translation>Wartet, weil seine Warteschlange angehalten ist.</translation>
    </message>
    <message>
        <source>Waits for its secret, which is not in the keyring. Run it now and give it.</source>
        <translation>Wartet auf sein Geheimnis, das nicht im Schlüsselbund ist. Starten Sie ihn jetzt, und geben Sie es ein.</translation>
    </message>
    <message>
        <source>Waits until somebody allows its script to run, which is new or was changed.</source>
        <translation>Wartet, bis jemand sein Skript erlaubt, das neu ist oder geändert wurde.</translation>
    </message>
    <message>
        <source>Its time passed while nothing could run it. Run it now or cancel it.</source>
        <translation>Seine Zeit verging, als nichts ihn ausführen konnte. Starten Sie ihn jetzt, oder stornieren Sie ihn.</translation>
    </message>
</context>
<context>
    <name>Wakeup</name>
    <message>
        <source>The settings %1 cannot be written. Check the permissions of the file and its folder.</source>
        <translation>Die Einstellungen %1 können nicht geschrieben werden. Prüfen Sie die Rechte der Datei und ihres Ordners.</translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>“%1” is not a time. Write 2026-12-24T18:00, with a zone if it is not local time, or a distance such as +10m, +2h or +3d.</source>
        <translation>„%1“ ist keine Zeit. Schreiben Sie 2026-12-24T18:00, mit Zone, wenn es nicht die Ortszeit ist, oder einen Abstand wie +10m, +2h oder +3d.</translation>
    </message>
</context>
<context>
    <name>jobdeck::ActionSet</name>
    <message>
        <source>&amp;New Job…</source>
        <translation>&amp;Neuer Auftrag …</translation>
    </message>
    <message>
        <source>Choose a kind of job, fill in its form and run it now or later</source>
        <translation>Eine Auftragsart wählen, ihr Formular ausfüllen und jetzt oder später ausführen</translation>
    </message>
    <message>
        <source>&amp;Abort</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>End the selected jobs now</source>
        <translation>Die ausgewählten Aufträge jetzt beenden</translation>
    </message>
    <message>
        <source>&amp;Cancel Schedule</source>
        <translation>&amp;Planung aufheben</translation>
    </message>
    <message>
        <source>Take the selected jobs off the schedule</source>
        <translation>Die ausgewählten Aufträge von der Planung nehmen</translation>
    </message>
    <message>
        <source>Re&amp;schedule…</source>
        <translation>&amp;Umplanen …</translation>
    </message>
    <message>
        <source>Change when the selected job runs, and with which arguments</source>
        <translation>Ändern, wann und mit welchen Argumenten der ausgewählte Auftrag läuft</translation>
    </message>
    <message>
        <source>R&amp;un Now</source>
        <translation>&amp;Jetzt ausführen</translation>
    </message>
    <message>
        <source>Start the selected jobs without waiting for their time</source>
        <translation>Die ausgewählten Aufträge starten, ohne auf ihre Zeit zu warten</translation>
    </message>
    <message>
        <source>&amp;Rerun</source>
        <translation>&amp;Erneut ausführen</translation>
    </message>
    <message>
        <source>Run the selected jobs again with the same arguments</source>
        <translation>Die ausgewählten Aufträge mit denselben Argumenten erneut ausführen</translation>
    </message>
    <message>
        <source>Rerun &amp;with Changes…</source>
        <translation>&amp;Mit Änderungen erneut ausführen …</translation>
    </message>
    <message>
        <source>Run the selected job again with other arguments or at another time</source>
        <translation>Den ausgewählten Auftrag mit anderen Argumenten oder zu einer anderen Zeit erneut ausführen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete the selected jobs with their logs and results</source>
        <translation>Die ausgewählten Aufträge mit Protokoll und Ergebnissen löschen</translation>
    </message>
    <message>
        <source>Select exactly one job to reschedule it.</source>
        <translation>Wählen Sie genau einen Auftrag aus, um ihn umzuplanen.</translation>
    </message>
    <message numerus="yes">
        <source>%1: all %n selected jobs</source>
        <translation>
            <numerusform>%1: der ausgewählte Auftrag</numerusform>
            <numerusform>%1: alle %n ausgewählten Aufträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n selected jobs</source>
        <translation>
            <numerusform>%1: %2 von %n ausgewählten Auftrag</numerusform>
            <numerusform>%1: %2 von %n ausgewählten Aufträgen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::Application</name>
    <message>
        <source>Jobdeck cannot start</source>
        <translation>Jobdeck kann nicht starten</translation>
    </message>
    <message>
        <source>%1 (window)</source>
        <translation>%1 (Fenster)</translation>
    </message>
    <message>
        <source>Jobdeck is just taking over. Try again in a moment.</source>
        <translation>Jobdeck übernimmt gerade. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>The folder is %1.</source>
        <translation>Der Ordner ist %1.</translation>
    </message>
    <message>
        <source>Jobdeck without a window (process %1) still runs jobs, and takes no new ones. They start when it has ended.</source>
        <translation>Jobdeck ohne Fenster (Prozess %1) führt noch Aufträge aus und nimmt keine neuen an. Sie starten, wenn es geendet hat.</translation>
    </message>
</context>
<context>
    <name>jobdeck::ArgumentChecker</name>
    <message>
        <source>Row %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>jobdeck::ArgumentsView</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>No arguments</source>
        <translation>Keine Argumente</translation>
    </message>
    <message>
        <source>This job was started with nothing filled in.</source>
        <translation>Dieser Auftrag wurde ohne Eingaben gestartet.</translation>
    </message>
    <message>
        <source>Copy all arguments as text; secrets stay dots</source>
        <translation>Alle Argumente als Text kopieren; Geheimnisse bleiben Punkte</translation>
    </message>
</context>
<context>
    <name>jobdeck::ArtifactList</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Files that are kept with the job</source>
        <translation>Dateien, die beim Auftrag aufbewahrt werden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Opens the file with the program that the desktop has for it</source>
        <translation>Öffnet die Datei mit dem Programm, das die Arbeitsumgebung dafür hat</translation>
    </message>
    <message>
        <source>Save a Copy…</source>
        <translation>Kopie speichern …</translation>
    </message>
    <message>
        <source>The copy is %1.</source>
        <translation>Die Kopie ist %1.</translation>
    </message>
    <message>
        <source>The first %1 of %2 files. They are all in the folder of the job.</source>
        <translation>Die ersten %1 von %2 Dateien. Alle liegen im Ordner des Auftrags.</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, gone</source>
        <translation>%1, nicht mehr da</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The desktop has no program that opens %1. Save a copy, or open it from there.</source>
        <translation>Die Arbeitsumgebung hat kein Programm, das %1 öffnet. Speichern Sie eine Kopie, oder öffnen Sie die Datei dort.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
</context>
<context>
    <name>jobdeck::Background</name>
    <message>
        <source>&amp;Show Jobdeck</source>
        <translation>Jobdeck &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;New Job…</source>
        <translation>&amp;Neuer Auftrag …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Jobdeck</source>
        <translation>Jobdeck</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>einer läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>next: %1</source>
        <translation>nächster: %1</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>Nichts läuft</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a job, its progress</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more running</source>
        <translation>
            <numerusform>ein weiterer läuft</numerusform>
            <numerusform>%n weitere laufen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::ChoicesRow</name>
    <message>
        <source>%1: choices of %2</source>
        <comment>a button of a field</comment>
        <translation>%1: Auswahl für %2</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Allow…</source>
        <translation>Erlauben …</translation>
    </message>
</context>
<context>
    <name>jobdeck::ComboEditor</name>
    <message>
        <source>(not set)</source>
        <translation>(nicht gesetzt)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
</context>
<context>
    <name>jobdeck::DiscardBar</name>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Discard what you entered?</source>
        <translation>Eingaben verwerfen?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>jobdeck::DurationBox</name>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Unit of %1</source>
        <translation>Einheit von %1</translation>
    </message>
</context>
<context>
    <name>jobdeck::EmptyJobs</name>
    <message>
        <source>No jobs yet</source>
        <translation>Noch keine Aufträge</translation>
    </message>
    <message>
        <source>Start one from the list of kinds, or choose New Job.</source>
        <translation>Starten Sie einen aus der Liste der Arten, oder wählen Sie „Neuer Auftrag“.</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>Nichts läuft</translation>
    </message>
    <message>
        <source>Jobs are listed here while they run.</source>
        <translation>Hier stehen Aufträge, während sie laufen.</translation>
    </message>
    <message>
        <source>The next job is due: %1.</source>
        <translation>Der nächste Auftrag ist fällig: %1.</translation>
    </message>
    <message>
        <source>Nothing is scheduled</source>
        <translation>Nichts ist geplant</translation>
    </message>
    <message>
        <source>Choose “At a time” in the form of a new job to run it later.</source>
        <translation>Wählen Sie im Formular eines neuen Auftrags „Zu einer Zeit“, um ihn später auszuführen.</translation>
    </message>
    <message>
        <source>No finished jobs yet</source>
        <translation>Noch keine fertigen Aufträge</translation>
    </message>
    <message>
        <source>Jobs that ended well are kept here with their logs and results.</source>
        <translation>Hier bleiben Aufträge, die gut endeten, mit Protokoll und Ergebnissen.</translation>
    </message>
    <message>
        <source>No errors</source>
        <translation>Keine Fehler</translation>
    </message>
    <message>
        <source>Jobs that failed or were aborted are listed here.</source>
        <translation>Hier stehen Aufträge, die fehlschlugen oder abgebrochen wurden.</translation>
    </message>
    <message>
        <source>The search looks at kinds, arguments, progress texts and errors.</source>
        <translation>Gesucht wird in Arten, Argumenten, Fortschrittstexten und Fehlern.</translation>
    </message>
    <message numerus="yes">
        <source>%n match in All.</source>
        <translation>
            <numerusform>%n passt in „Alle“.</numerusform>
            <numerusform>%n passen in „Alle“.</numerusform>
        </translation>
    </message>
    <message>
        <source>None matches in All either. %1</source>
        <translation>Auch in „Alle“ passt keiner. %1</translation>
    </message>
    <message>
        <source>No job matches “%1”</source>
        <translation>Kein Auftrag passt zu „%1“</translation>
    </message>
    <message>
        <source>No job matches “%1” in %2</source>
        <translation>Kein Auftrag passt zu „%1“ in %2</translation>
    </message>
</context>
<context>
    <name>jobdeck::EngineAccess</name>
    <message>
        <source>Jobdeck %1 is running and does not understand this version (%2). Close it and try again.</source>
        <translation>Jobdeck %1 läuft und versteht diese Version (%2) nicht. Schließen Sie es und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Process %1 uses the database %2 but does not answer. End that process and try again.</source>
        <translation>Prozess %1 benutzt die Datenbank %2, antwortet aber nicht. Beenden Sie diesen Prozess und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>jobdeck::EngineServer</name>
    <message>
        <source>The socket %1 cannot be made: %2. Check the permissions of its folder.</source>
        <translation>Der Socket %1 kann nicht angelegt werden: %2. Prüfen Sie die Rechte seines Ordners.</translation>
    </message>
    <message>
        <source>Jobdeck is just ending. Try again.</source>
        <translation>Jobdeck wird gerade beendet. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The folder %1 for the socket is open to other users. Remove it, or set XDG_RUNTIME_DIR.</source>
        <translation>Der Ordner %1 für den Socket steht anderen Benutzern offen. Entfernen Sie ihn, oder setzen Sie XDG_RUNTIME_DIR.</translation>
    </message>
</context>
<context>
    <name>jobdeck::ExcludedDaysDialog</name>
    <message>
        <source>Add &amp;Day</source>
        <translation>&amp;Tag hinzufügen</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Excluded days</source>
        <translation>Ausgelassene Tage</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>Feiertage</translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <translation>Na&amp;me:</translation>
    </message>
    <message>
        <source>Days, &amp;one a line:</source>
        <translation>Tage, je Zeile &amp;einer:</translation>
    </message>
    <message>
        <source>A day is 2026-12-24, a span 2026-12-24..2027-01-02, each year 12-25, a weekday sat.</source>
        <translation>Ein Tag ist 2026-12-24, eine Spanne 2026-12-24..2027-01-02, jedes Jahr 12-25, ein Wochentag sat.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>A day to add</source>
        <translation>Ein Tag zum Hinzufügen</translation>
    </message>
    <message>
        <source>Enter a name for these days.</source>
        <translation>Geben Sie diesen Tagen einen Namen.</translation>
    </message>
    <message>
        <source>Enter at least one day.</source>
        <translation>Geben Sie mindestens einen Tag ein.</translation>
    </message>
</context>
<context>
    <name>jobdeck::FileProblemsDialog</name>
    <message>
        <source>Job files that cannot be used</source>
        <translation>Auftragsdateien, die nicht benutzt werden können</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>&amp;Open Folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Everything else works without them. Files of jobs are read again as soon as they are saved, and the file with the roles when Jobdeck starts.</source>
        <translation>Alles andere geht ohne sie. Dateien von Aufträgen werden neu gelesen, sobald sie gespeichert sind, die Datei mit den Rollen beim Start von Jobdeck.</translation>
    </message>
</context>
<context>
    <name>jobdeck::FormChoices</name>
    <message>
        <source>Fill in “%1” first.</source>
        <translation>Füllen Sie zuerst „%1“ aus.</translation>
    </message>
    <message>
        <source>“%1” is not among the choices any more.</source>
        <translation>„%1“ steht nicht mehr zur Auswahl.</translation>
    </message>
    <message>
        <source>There are no choices.</source>
        <translation>Es gibt nichts zur Auswahl.</translation>
    </message>
</context>
<context>
    <name>jobdeck::FormField</name>
    <message>
        <source>%1: *</source>
        <comment>label of a required field</comment>
        <translation>%1: *</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>label of a field</comment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>Required.</source>
        <translation>Erforderlich.</translation>
    </message>
</context>
<context>
    <name>jobdeck::FormPage</name>
    <message>
        <source>Correct the field that is marked below.</source>
        <translation>Berichtigen Sie das unten markierte Feld.</translation>
    </message>
    <message numerus="yes">
        <source>Correct the %n fields that are marked below.</source>
        <translation>
            <numerusform>Berichtigen Sie das unten markierte Feld.</numerusform>
            <numerusform>Berichtigen Sie die %n unten markierten Felder.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reckoned anew for each run: %1.</source>
        <translation>Für jeden Lauf neu berechnet: %1.</translation>
    </message>
</context>
<context>
    <name>jobdeck::FormPreview</name>
    <message>
        <source>Preview…</source>
        <translation>Vorschau …</translation>
    </message>
    <message>
        <source>Shows what would be started, and copies it as a line for a shell.</source>
        <translation>Zeigt, was gestartet würde, und kopiert es als Shell-Zeile.</translation>
    </message>
</context>
<context>
    <name>jobdeck::FormTools</name>
    <message>
        <source>Grid…</source>
        <translation>Tabelle …</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Fill in values that were saved or used before</source>
        <translation>Gespeicherte oder früher benutzte Werte eintragen</translation>
    </message>
    <message>
        <source>Many jobs at once: one in each row of a table or CSV file</source>
        <translation>Viele Aufträge zugleich: einer je Zeile einer Tabelle oder CSV-Datei</translation>
    </message>
    <message>
        <source>Without values (%1)</source>
        <translation>Ohne Werte (%1)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The values of job #%1 are filled in.</source>
        <translation>Die Werte von Auftrag #%1 sind eingetragen.</translation>
    </message>
    <message>
        <source>Save as Preset…</source>
        <translation>Als Vorlage speichern …</translation>
    </message>
    <message>
        <source>The preset “%1” is filled in.</source>
        <translation>Die Vorlage „%1“ ist eingetragen.</translation>
    </message>
    <message>
        <source>No presets of this kind yet</source>
        <translation>Noch keine Vorlagen dieser Art</translation>
    </message>
    <message>
        <source>Manage Presets…</source>
        <translation>Vorlagen verwalten …</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>No job of this kind has been started yet</source>
        <translation>Noch kein Auftrag dieser Art wurde gestartet</translation>
    </message>
    <message>
        <source>This kind does not take these fields any more, so they were left out: %1.</source>
        <translation>Diese Art hat folgende Felder nicht mehr, sie wurden weggelassen: %1.</translation>
    </message>
</context>
<context>
    <name>jobdeck::GridCheck</name>
    <message>
        <source>%1 is no file.</source>
        <translation>%1 ist keine Datei.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 has more than %2 MiB. Divide it.</source>
        <translation>%1 hat mehr als %2 MiB. Teilen Sie die Datei.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>jobdeck::GridDialog</name>
    <message>
        <source>Grid: %1</source>
        <translation>Tabelle: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rows were read from %1.</source>
        <translation>
            <numerusform>%n Zeile wurde aus %1 gelesen.</numerusform>
            <numerusform>%n Zeilen wurden aus %1 gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each row is one job of “%1”. An empty cell takes what the form says. %2</source>
        <translation>Jede Zeile ist ein Auftrag „%1“. Eine leere Zelle nimmt, was im Formular steht. %2</translation>
    </message>
    <message>
        <source>&amp;Open CSV…</source>
        <translation>CSV ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Remove Ro&amp;ws</source>
        <translation>&amp;Zeilen entfernen</translation>
    </message>
    <message>
        <source>At o&amp;nce:</source>
        <translation>Zu&amp;gleich:</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Zugleich</translation>
    </message>
    <message>
        <source>As many as there is room for</source>
        <translation>So viele, wie Platz haben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open CSV</source>
        <translation>CSV öffnen</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tabellen (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n problems; no job starts while there is one.</source>
        <translation>
            <numerusform>%n Problem; solange es besteht, startet kein Auftrag.</numerusform>
            <numerusform>%n Probleme; solange eines besteht, startet kein Auftrag.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no rows yet. Type them, paste them from a spreadsheet, or open a CSV file.</source>
        <translation>Es gibt noch keine Zeilen. Tippen Sie sie ein, fügen Sie sie aus einer Tabellenkalkulation ein, oder öffnen Sie eine CSV-Datei.</translation>
    </message>
    <message>
        <source>Please wait…</source>
        <translation>Bitte warten …</translation>
    </message>
    <message numerus="yes">
        <source>Run %n Jobs</source>
        <translation>
            <numerusform>%n Auftrag starten</numerusform>
            <numerusform>%n Aufträge starten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::GridModel</name>
    <message>
        <source>Row %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>As the form says</source>
        <translation>Wie im Formular</translation>
    </message>
    <message>
        <source>%1, wrong: %2</source>
        <translation>%1, falsch: %2</translation>
    </message>
</context>
<context>
    <name>jobdeck::GridProblems</name>
    <message>
        <source>What is wrong</source>
        <translation>Was falsch ist</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
</context>
<context>
    <name>jobdeck::GridTable</name>
    <message>
        <source>Jobs of the grid</source>
        <translation>Aufträge der Tabelle</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>In der Zwischenablage ist kein Text.</translation>
    </message>
    <message numerus="yes">
        <source>%n cells did not fit into the table.</source>
        <translation>
            <numerusform>%n Zelle passte nicht in die Tabelle.</numerusform>
            <numerusform>%n Zellen passten nicht in die Tabelle.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::HistoryView</name>
    <message>
        <source>Created: %1</source>
        <translation>Angelegt: %1</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Took %1</source>
        <translation>Dauerte %1</translation>
    </message>
    <message>
        <source>Attempt %1 took %2</source>
        <translation>Versuch %1 dauerte %2</translation>
    </message>
</context>
<context>
    <name>jobdeck::JobCommands</name>
    <message>
        <source>%1 (#%2)</source>
        <translation>%1 (Nr. %2)</translation>
    </message>
    <message>
        <source>The job is being aborted already.</source>
        <translation>Der Auftrag wird schon abgebrochen.</translation>
    </message>
    <message>
        <source>Abort %1?</source>
        <translation>%1 abbrechen?</translation>
    </message>
    <message numerus="yes">
        <source>Abort %n jobs?</source>
        <translation>
            <numerusform>Einen Auftrag abbrechen?</numerusform>
            <numerusform>%n Aufträge abbrechen?</numerusform>
        </translation>
    </message>
    <message>
        <source>It is at %1. What it has done so far stays, with its log and results.</source>
        <translation>Er ist bei %1. Was er bisher getan hat, bleibt, mit Protokoll und Ergebnissen.</translation>
    </message>
    <message>
        <source>What was done so far stays, with logs and results.</source>
        <translation>Was bisher getan wurde, bleibt, mit Protokollen und Ergebnissen.</translation>
    </message>
    <message>
        <source>&amp;Abort Job</source>
        <translation>Auftrag &amp;abbrechen</translation>
    </message>
    <message>
        <source>&amp;Abort Jobs</source>
        <translation>Aufträge &amp;abbrechen</translation>
    </message>
    <message>
        <source>&amp;Keep Running</source>
        <translation>&amp;Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n jobs?</source>
        <translation>
            <numerusform>Einen Auftrag löschen?</numerusform>
            <numerusform>%n Aufträge löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Logs, results and history go too. This cannot be undone.</source>
        <translation>Protokolle, Ergebnisse und Verlauf gehen mit. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>&amp;Delete Job</source>
        <translation>Auftrag &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Delete Jobs</source>
        <translation>Aufträge &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Job #%1 is off the schedule.</source>
        <translation>Auftrag Nr. %1 ist von der Planung genommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs are off the schedule.</source>
        <translation>
            <numerusform>Ein Auftrag ist von der Planung genommen.</numerusform>
            <numerusform>%n Aufträge sind von der Planung genommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Jobdeck</source>
        <translation>Jobdeck</translation>
    </message>
    <message>
        <source>It has not started yet and will be cancelled.</source>
        <translation>Er hat noch nicht begonnen und wird zurückgezogen.</translation>
    </message>
    <message>
        <source>They have not started yet and will be cancelled.</source>
        <translation>Sie haben noch nicht begonnen und werden zurückgezogen.</translation>
    </message>
    <message>
        <source>It ended by itself.</source>
        <translation>Er endete von selbst.</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs of the grid were added.</source>
        <translation>
            <numerusform>%n Auftrag der Tabelle wurde angelegt.</numerusform>
            <numerusform>%n Aufträge der Tabelle wurden angelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Job %1 is stored. You may not see jobs of this kind.</source>
        <translation>Auftrag %1 ist gespeichert. Sie dürfen Aufträge dieser Art nicht sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) of a schedule skipped; it goes on with the next one.</source>
        <translation>
            <numerusform>Eine Zeit eines Zeitplans ausgelassen; er geht mit der nächsten weiter.</numerusform>
            <numerusform>%n Zeiten eines Zeitplans ausgelassen; er geht mit der nächsten weiter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::JobDetails</name>
    <message>
        <source>Details of the job</source>
        <translation>Einzelheiten des Auftrags</translation>
    </message>
    <message>
        <source>Hide the details</source>
        <translation>Einzelheiten ausblenden</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Nichts ist ausgewählt</translation>
    </message>
    <message>
        <source>Select a job to see its details.</source>
        <translation>Wählen Sie einen Auftrag aus, um seine Einzelheiten zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs are selected</source>
        <translation>
            <numerusform>Ein Auftrag ist ausgewählt</numerusform>
            <numerusform>%n Aufträge sind ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 running, %2 ended. The buttons above act on all of them that allow it.</source>
        <translation>%1 laufen, %2 beendet. Die Knöpfe oben wirken auf alle, bei denen es geht.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n of them are used at once.</source>
        <translation>
            <numerusform>Nur der erste wird auf einmal verwendet.</numerusform>
            <numerusform>Die ersten %n werden auf einmal verwendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This job moved to %1.</source>
        <translation>Dieser Auftrag ist jetzt unter %1.</translation>
    </message>
    <message>
        <source>Hide the details (%1)</source>
        <translation>Einzelheiten ausblenden (%1)</translation>
    </message>
</context>
<context>
    <name>jobdeck::JobForm</name>
    <message>
        <source>Reset to defaults</source>
        <translation>Auf Vorgaben zurücksetzen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The job kind “%1” is not there any more, so this job cannot be started again.</source>
        <translation>Die Auftragsart „%1“ gibt es nicht mehr, daher kann dieser Auftrag nicht erneut gestartet werden.</translation>
    </message>
    <message>
        <source>Please wait…</source>
        <translation>Bitte warten …</translation>
    </message>
    <message>
        <source>Choose a job kind from the list.</source>
        <translation>Wählen Sie eine Auftragsart aus der Liste.</translation>
    </message>
    <message>
        <source>Use the values of the last run</source>
        <translation>Werte des letzten Laufs übernehmen</translation>
    </message>
    <message>
        <source>Fills in what job #%1 was given (%2). Secrets are to be entered again.</source>
        <translation>Trägt ein, was Auftrag #%1 bekam (%2). Geheimnisse sind neu einzugeben.</translation>
    </message>
    <message>
        <source>No job of this kind has been started yet.</source>
        <translation>Von dieser Art wurde noch kein Auftrag gestartet.</translation>
    </message>
    <message>
        <source>Saved as “%1”. Secrets are not kept in it.</source>
        <translation>Als „%1“ gespeichert. Geheimnisse sind nicht darin.</translation>
    </message>
    <message>
        <source>Many jobs at once cannot recur. Choose Now or At a time.</source>
        <translation>Viele Aufträge auf einmal können sich nicht wiederholen. Wählen Sie Jetzt oder Zu einer Zeit.</translation>
    </message>
</context>
<context>
    <name>jobdeck::JobHeader</name>
    <message>
        <source>Columns of the jobs</source>
        <translation>Spalten der Aufträge</translation>
    </message>
</context>
<context>
    <name>jobdeck::JobSearch</name>
    <message>
        <source>Search jobs</source>
        <translation>Aufträge suchen</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>jobdeck::JobTableModel</name>
    <message>
        <source>progress unknown</source>
        <translation>Fortschritt unbekannt</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>wird geladen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>none</source>
        <comment>an empty cell, read aloud</comment>
        <translation>leer</translation>
    </message>
    <message>
        <source>Aborting</source>
        <translation>Wird abgebrochen</translation>
    </message>
</context>
<context>
    <name>jobdeck::JobTableView</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
</context>
<context>
    <name>jobdeck::JobTabs</name>
    <message>
        <source>Which jobs are shown</source>
        <translation>Welche Aufträge gezeigt werden</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) you have not looked at yet</source>
        <translation>
            <numerusform>%n Fehler, den Sie noch nicht angesehen haben</numerusform>
            <numerusform>%n Fehler, die Sie noch nicht angesehen haben</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Laufend</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>jobdeck::JsonEditor</name>
    <message numerus="yes">
        <source>Enter one JSON value; this is %n of them.</source>
        <translation>
            <numerusform>Geben Sie einen JSON-Wert ein; dies ist einer.</numerusform>
            <numerusform>Geben Sie einen JSON-Wert ein; dies sind %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not JSON: %1 in line %2.</source>
        <translation>Dies ist kein JSON: %1 in Zeile %2.</translation>
    </message>
</context>
<context>
    <name>jobdeck::KindModel</name>
    <message>
        <source>Recently used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>In “%1”. %2</source>
        <comment>group, description</comment>
        <translation>In „%1“. %2</translation>
    </message>
</context>
<context>
    <name>jobdeck::KindTree</name>
    <message>
        <source>Find a job kind</source>
        <translation>Auftragsart suchen</translation>
    </message>
    <message>
        <source>Job kinds</source>
        <translation>Auftragsarten</translation>
    </message>
    <message>
        <source>Show all kinds</source>
        <translation>Alle Arten zeigen</translation>
    </message>
    <message>
        <source>No kind matches “%1”.</source>
        <translation>Keine Art passt zu „%1“.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>No kinds of job</source>
        <translation>Keine Auftragsarten</translation>
    </message>
    <message>
        <source>There is none that you may run.</source>
        <translation>Es gibt keine, die Sie ausführen dürfen.</translation>
    </message>
</context>
<context>
    <name>jobdeck::KindsPanel</name>
    <message>
        <source>Start a job</source>
        <translation>Auftrag starten</translation>
    </message>
    <message numerus="yes">
        <source>%n job file(s) cannot be used</source>
        <translation>
            <numerusform>Eine Auftragsdatei ist unbrauchbar</numerusform>
            <numerusform>%n Auftragsdateien sind unbrauchbar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::LogModel</name>
    <message>
        <source>The log cannot be saved as %1: %2. Choose another place.</source>
        <translation>Das Protokoll kann nicht als %1 gespeichert werden: %2. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The log is too long to copy: more than %1. Save it to a file instead.</source>
        <translation>Das Protokoll ist zu lang zum Kopieren: mehr als %1. Speichern Sie es stattdessen in eine Datei.</translation>
    </message>
    <message numerus="yes">
        <source>(%n line(s))</source>
        <translation>
            <numerusform>(%n Zeile)</numerusform>
            <numerusform>(%n Zeilen)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::LogView</name>
    <message>
        <source>No output yet</source>
        <translation>Noch keine Ausgabe</translation>
    </message>
    <message>
        <source>What the job writes appears here while it runs.</source>
        <translation>Was der Auftrag schreibt, erscheint hier, während er läuft.</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Alle Stufen</translation>
    </message>
    <message>
        <source>Notices and above</source>
        <translation>Hinweise und darüber</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>Welche Zeilen gezeigt werden</translation>
    </message>
    <message>
        <source>Find in log</source>
        <translation>Im Protokoll suchen</translation>
    </message>
    <message>
        <source>F&amp;ollow</source>
        <translation>&amp;Folgen</translation>
    </message>
    <message>
        <source>Stay at the end of the log while it grows</source>
        <translation>Am Ende des Protokolls bleiben, während es wächst</translation>
    </message>
    <message>
        <source>Wra&amp;p</source>
        <translation>&amp;Umbrechen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Save the whole log to a file</source>
        <translation>Das ganze Protokoll in eine Datei speichern</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Position in the log</source>
        <translation>Stelle im Protokoll</translation>
    </message>
    <message>
        <source>%1 found, %2 % searched</source>
        <translation>%1 gefunden, %2 % durchsucht</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Protokoll speichern</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Break lines that are wider than the window</source>
        <translation>Zeilen umbrechen, die breiter als das Fenster sind</translation>
    </message>
    <message>
        <source>Copy what is selected, or else the whole log</source>
        <translation>Kopiert die Auswahl, sonst das ganze Protokoll</translation>
    </message>
    <message>
        <source>Jump to End</source>
        <translation>Zum Ende</translation>
    </message>
    <message>
        <source>Go to the end of the log and stay there while it grows</source>
        <translation>Zum Ende des Protokolls gehen und dort bleiben, während es wächst</translation>
    </message>
    <message>
        <source>The log is in %1.</source>
        <translation>Das Protokoll steht in %1.</translation>
    </message>
    <message>
        <source>No lines of this level</source>
        <translation>Keine Zeilen dieser Stufe</translation>
    </message>
    <message>
        <source>Choose “All levels” to see all that the job wrote.</source>
        <translation>Wählen Sie „Alle Stufen“, um alles zu sehen, was der Auftrag geschrieben hat.</translation>
    </message>
    <message>
        <source>No output</source>
        <translation>Keine Ausgabe</translation>
    </message>
    <message>
        <source>This job wrote nothing to its log.</source>
        <translation>Dieser Auftrag hat nichts ins Protokoll geschrieben.</translation>
    </message>
    <message>
        <source>Fold or Unfold This Part</source>
        <translation>Diesen Teil ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Fold All Parts</source>
        <translation>Alle Teile einklappen</translation>
    </message>
    <message>
        <source>Unfold All Parts</source>
        <translation>Alle Teile ausklappen</translation>
    </message>
</context>
<context>
    <name>jobdeck::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>jobdeck::MissedSheet</name>
    <message>
        <source>Missed runs</source>
        <translation>Verpasste Läufe</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Was due</source>
        <translation>War fällig</translation>
    </message>
    <message>
        <source>Late by</source>
        <translation>Verspätung</translation>
    </message>
    <message>
        <source>Each of them runs once</source>
        <translation>Jeder von ihnen läuft einmal</translation>
    </message>
    <message>
        <source>None of them runs; schedules go on with their next time</source>
        <translation>Keiner von ihnen läuft; Zeitpläne gehen mit ihrer nächsten Zeit weiter</translation>
    </message>
    <message>
        <source>Of each schedule the latest runs, the others are skipped</source>
        <translation>Von jedem Zeitplan läuft der letzte, die anderen entfallen</translation>
    </message>
    <message>
        <source>&amp;Decide Later</source>
        <translation>Später ent&amp;scheiden</translation>
    </message>
    <message>
        <source>They wait; the window goes on telling of them</source>
        <translation>Sie warten; das Fenster weist weiter auf sie hin</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind and rule of a schedule</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Job %1</source>
        <comment>a job&apos;s number</comment>
        <translation>Auftrag %1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>ein Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run A&amp;ll Now (%n)</source>
        <translation>
            <numerusform>&amp;Alle jetzt starten (%n)</numerusform>
            <numerusform>&amp;Alle jetzt starten (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run N&amp;ow (%n)</source>
        <translation>
            <numerusform>&amp;Jetzt starten (%n)</numerusform>
            <numerusform>&amp;Jetzt starten (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skip &amp;All (%n)</source>
        <translation>
            <numerusform>Alle aus&amp;lassen (%n)</numerusform>
            <numerusform>Alle aus&amp;lassen (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Skip (%n)</source>
        <translation>
            <numerusform>A&amp;uslassen (%n)</numerusform>
            <numerusform>A&amp;uslassen (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Run Only the Latest</source>
        <translation>&amp;Nur den letzten starten</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) fell due while Jobdeck could not run them. None of them runs until you decide.</source>
        <translation>
            <numerusform>%n Lauf wurde fällig, als Jobdeck ihn nicht starten konnte. Er startet erst, wenn Sie entscheiden.</numerusform>
            <numerusform>%n Läufe wurden fällig, als Jobdeck sie nicht starten konnte. Keiner startet, bevor Sie entscheiden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::MoreOptions</name>
    <message>
        <source>Time-out</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Weitere Optionen</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>The job is stopped after this time. Empty: %1, 0: no time-out.</source>
        <translation>Der Auftrag wird nach dieser Zeit angehalten. Leer: %1, 0: kein Zeitlimit.</translation>
    </message>
    <message>
        <source>How often the job is started again after an error or a time-out. Empty: %1.</source>
        <translation>Wie oft der Auftrag nach einem Fehler oder Zeitlimit erneut gestartet wird. Leer: %1.</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>label of a field</comment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>The job is stopped after this time. Empty: no time-out.</source>
        <translation>Der Auftrag wird nach dieser Zeit beendet. Leer: keine Zeitgrenze.</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>Of the jobs that wait for a free place, one of a higher priority starts first.</source>
        <translation>Von den Aufträgen, die auf einen freien Platz warten, startet einer mit höherer Priorität zuerst.</translation>
    </message>
</context>
<context>
    <name>jobdeck::NumberEditor</name>
    <message>
        <source>“%1” is no number. Write it like %2.</source>
        <translation>„%1“ ist keine Zahl. Schreiben Sie sie wie %2.</translation>
    </message>
</context>
<context>
    <name>jobdeck::OverviewPage</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Facts about the job</source>
        <translation>Angaben zum Auftrag</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Was zu tun ist: %1</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Sagt</translation>
    </message>
    <message>
        <source>Scheduled for</source>
        <translation>Geplant für</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation>Rückgabewert</translation>
    </message>
    <message>
        <source>Ended by signal</source>
        <translation>Beendet durch Signal</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <source>Warnings and errors in the log</source>
        <translation>Warnungen und Fehler im Protokoll</translation>
    </message>
    <message>
        <source>Rerun of</source>
        <translation>Erneut von</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>Verlangt von</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Show the first error in the log</source>
        <translation>Ersten Fehler im Protokoll zeigen</translation>
    </message>
    <message>
        <source>Show the end of the log</source>
        <translation>Ende des Protokolls zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show the %n row(s) with an error</source>
        <translation>
            <numerusform>%n Zeile mit Fehler zeigen</numerusform>
            <numerusform>%n Zeilen mit Fehlern zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
</context>
<context>
    <name>jobdeck::PathEditor</name>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>Browse for %1</source>
        <translation>%1 auswählen</translation>
    </message>
    <message>
        <source>Choose a folder or drop one here</source>
        <translation>Ordner wählen oder hier ablegen</translation>
    </message>
    <message>
        <source>Choose a file or drop one here</source>
        <translation>Datei wählen oder hier ablegen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>jobdeck::PresetSaveBar</name>
    <message>
        <source>Name of the preset</source>
        <translation>Name der Vorlage</translation>
    </message>
    <message>
        <source>Do Not Save</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>Name of the preset:</source>
        <translation>Name der Vorlage:</translation>
    </message>
    <message>
        <source>Give the preset a name.</source>
        <translation>Geben Sie der Vorlage einen Namen.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>There is a preset of this name; its values are replaced.</source>
        <translation>Es gibt eine Vorlage dieses Namens; ihre Werte werden ersetzt.</translation>
    </message>
</context>
<context>
    <name>jobdeck::PresetsDialog</name>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Presets of “%1”</source>
        <translation>Vorlagen für „%1“</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>The preset “%1” was deleted.</source>
        <translation>Die Vorlage „%1“ wurde gelöscht.</translation>
    </message>
</context>
<context>
    <name>jobdeck::PreviewDialog</name>
    <message>
        <source>Preview – %1</source>
        <translation>Vorschau – %1</translation>
    </message>
    <message>
        <source>Command, one argument a line</source>
        <translation>Befehl, ein Argument je Zeile</translation>
    </message>
    <message>
        <source>Starts in</source>
        <translation>Startet in</translation>
    </message>
    <message>
        <source>Variables, besides your own</source>
        <translation>Variablen, zusätzlich zu Ihren eigenen</translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>&amp;Copy as Shell Line</source>
        <translation>Als Shell-Zeile &amp;kopieren</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>The job&apos;s own folder, named by its number and made when it starts.</source>
        <translation>Der eigene Ordner des Auftrags, nach seiner Nummer benannt und beim Start angelegt.</translation>
    </message>
    <message>
        <source>None: there is nothing for the program to read.</source>
        <translation>Keine: Das Programm bekommt nichts zu lesen.</translation>
    </message>
</context>
<context>
    <name>jobdeck::ProblemList</name>
    <message>
        <source>Last warnings and errors</source>
        <translation>Letzte Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Opens the log at this line</source>
        <translation>Öffnet das Protokoll bei dieser Zeile</translation>
    </message>
    <message>
        <source>Show all %1 in the log</source>
        <translation>Alle %1 im Protokoll zeigen</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <translation>%1 um %2: %3</translation>
    </message>
</context>
<context>
    <name>jobdeck::QuitQuestion</name>
    <message>
        <source>Jobdeck</source>
        <translation>Jobdeck</translation>
    </message>
    <message numerus="yes">
        <source>Abort %n running job(s) and quit?</source>
        <translation>
            <numerusform>%n laufenden Auftrag abbrechen und beenden?</numerusform>
            <numerusform>%n laufende Aufträge abbrechen und beenden?</numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs run inside this window and end with it. Their logs and results stay.</source>
        <translation>Aufträge laufen in diesem Fenster und enden mit ihm. Protokolle und Ergebnisse bleiben.</translation>
    </message>
    <message>
        <source>&amp;Abort and Quit</source>
        <translation>Aufträge &amp;abbrechen und beenden</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Nicht beenden</translation>
    </message>
    <message>
        <source>Keep Jobdeck running in the background?</source>
        <translation>Soll Jobdeck im Hintergrund weiterlaufen?</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Keep in &amp;Background</source>
        <translation>Im &amp;Hintergrund lassen</translation>
    </message>
    <message>
        <source>&amp;Remember the answer (it can be changed in the settings)</source>
        <translation>Antwort &amp;merken (in den Einstellungen änderbar)</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>einer läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scheduled</source>
        <translation>
            <numerusform>einer geplant</numerusform>
            <numerusform>%n geplant</numerusform>
        </translation>
    </message>
    <message>
        <source>Next due: %1</source>
        <translation>Als Nächstes fällig: %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>: %1 and %n more</source>
        <translation>
            <numerusform>: %1 und ein weiterer</numerusform>
            <numerusform>: %1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>: %1</source>
        <comment>names</comment>
        <translation>: %1</translation>
    </message>
    <message>
        <source>When Jobdeck quits, jobs that run are aborted. The crontab starts what is due later.</source>
        <translation>Wenn Jobdeck beendet wird, werden laufende Aufträge abgebrochen. Was später fällig ist, startet die Crontab.</translation>
    </message>
    <message>
        <source>When Jobdeck quits, jobs that run are aborted. What is due waits until Jobdeck is opened again.</source>
        <translation>Wenn Jobdeck beendet wird, werden laufende Aufträge abgebrochen. Was fällig ist, wartet, bis Jobdeck wieder geöffnet wird.</translation>
    </message>
</context>
<context>
    <name>jobdeck::RemoteEngine</name>
    <message>
        <source>The process that runs the jobs has just ended. Try again in a moment.</source>
        <translation>Der Prozess, der die Aufträge ausführt, ist eben zu Ende gegangen. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The process that runs the jobs ended before it answered.</source>
        <translation>Der Prozess, der die Aufträge ausführt, endete, bevor er antwortete.</translation>
    </message>
    <message>
        <source>The arguments are more than %1 MiB, which is too much to send.</source>
        <translation>Die Argumente sind mehr als %1 MiB; das ist zu viel zum Senden.</translation>
    </message>
</context>
<context>
    <name>jobdeck::ResultsModel</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, error: %2</source>
        <translation>%1, Fehler: %2</translation>
    </message>
    <message>
        <source>The results cannot be saved as %1: %2. Choose another place.</source>
        <translation>Die Ergebnisse können nicht als %1 gespeichert werden: %2. Wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>jobdeck::ResultsView</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Als CSV exportieren …</translation>
    </message>
    <message>
        <source>Export JSON…</source>
        <translation>Als JSON exportieren …</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>The results are in %1.</source>
        <translation>Die Ergebnisse sind in %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>eine Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with an error</source>
        <translation>
            <numerusform>eine mit Fehler</numerusform>
            <numerusform>%n mit Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation>Noch keine Ergebnisse</translation>
    </message>
    <message>
        <source>Jobs that return a table show it here while they run.</source>
        <translation>Aufträge, die eine Tabelle liefern, zeigen sie hier, während sie laufen.</translation>
    </message>
    <message>
        <source>Export the results</source>
        <translation>Ergebnisse exportieren</translation>
    </message>
    <message>
        <source>Only rows with an &amp;error</source>
        <translation>Nur Zeilen mit &amp;Fehler</translation>
    </message>
    <message>
        <source>sorting…</source>
        <translation>wird sortiert …</translation>
    </message>
    <message>
        <source>No results</source>
        <translation>Keine Ergebnisse</translation>
    </message>
    <message>
        <source>This job returned no table.</source>
        <translation>Dieser Auftrag hat keine Tabelle geliefert.</translation>
    </message>
</context>
<context>
    <name>jobdeck::RowsEditor</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Paste lines</source>
        <translation>Zeilen einfügen</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
</context>
<context>
    <name>jobdeck::RuleEditor</name>
    <message numerus="yes">
        <source>It has run %n time(s) already. Enter more, or nothing.</source>
        <translation>
            <numerusform>Er lief schon einmal. Geben Sie mehr ein oder nichts.</numerusform>
            <numerusform>Er lief schon %n-mal. Geben Sie mehr ein oder nichts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::RuleFields</name>
    <message>
        <source>1st</source>
        <translation>1.</translation>
    </message>
    <message>
        <source>2nd</source>
        <translation>2.</translation>
    </message>
    <message>
        <source>3rd</source>
        <translation>3.</translation>
    </message>
    <message>
        <source>4th</source>
        <translation>4.</translation>
    </message>
    <message>
        <source>5th</source>
        <translation>5.</translation>
    </message>
    <message>
        <source>last</source>
        <translation>letzter</translation>
    </message>
    <message>
        <source>the last day</source>
        <translation>der letzte Tag</translation>
    </message>
    <message>
        <source>Times of day</source>
        <translation>Uhrzeiten</translation>
    </message>
    <message>
        <source>One time of day or several, with commas between them: 08:30, 17:00</source>
        <translation>Eine Uhrzeit oder mehrere, durch Kommas getrennt: 08:30, 17:00</translation>
    </message>
    <message>
        <source>At:</source>
        <comment>times of day</comment>
        <translation>Um:</translation>
    </message>
    <message>
        <source>Every so many minutes or hours</source>
        <translation>Alle so viele Minuten oder Stunden</translation>
    </message>
    <message>
        <source>Every so many days</source>
        <translation>Alle so viele Tage</translation>
    </message>
    <message>
        <source>On days of the week</source>
        <translation>An Wochentagen</translation>
    </message>
    <message>
        <source>On days of the month</source>
        <translation>An Tagen des Monats</translation>
    </message>
    <message>
        <source>On the 1st, 2nd … last weekday of the month</source>
        <translation>Am 1., 2. … letzten Wochentag des Monats</translation>
    </message>
    <message>
        <source>By a cron expression</source>
        <translation>Nach einem Cron-Ausdruck</translation>
    </message>
    <message>
        <source>Repeats:</source>
        <translation>Wiederholung:</translation>
    </message>
    <message>
        <source>Days from one run to the next</source>
        <translation>Tage von einem Lauf zum nächsten</translation>
    </message>
    <message>
        <source>Days of the week</source>
        <translation>Wochentage</translation>
    </message>
    <message>
        <source>Which of the month</source>
        <translation>Der wievielte des Monats</translation>
    </message>
    <message>
        <source>Cron expression</source>
        <translation>Cron-Ausdruck</translation>
    </message>
    <message>
        <source>Minute, hour, day of the month, month, day of the week; or @daily and its like</source>
        <translation>Minute, Stunde, Tag des Monats, Monat, Wochentag; oder @daily und Ähnliches</translation>
    </message>
    <message>
        <source>Time from one run to the next</source>
        <translation>Zeit von einem Lauf zum nächsten</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation>Tage des Monats</translation>
    </message>
    <message>
        <source>One day or several, with commas between them. Months without that day are left out.</source>
        <translation>Ein Tag oder mehrere, durch Kommas getrennt. Monate ohne diesen Tag entfallen.</translation>
    </message>
    <message>
        <source>Choose at least one day of the week.</source>
        <translation>Wählen Sie mindestens einen Wochentag.</translation>
    </message>
    <message>
        <source>Choose which of the month, and a day of the week.</source>
        <translation>Wählen Sie den wievielten des Monats und einen Wochentag.</translation>
    </message>
    <message>
        <source>Enter days of the month: 1 to 31, several with commas.</source>
        <translation>Geben Sie Tage des Monats ein: 1 bis 31, mehrere mit Kommas.</translation>
    </message>
    <message>
        <source>Enter five fields: minute, hour, day of the month, month, day of the week.</source>
        <translation>Geben Sie fünf Felder ein: Minute, Stunde, Tag des Monats, Monat, Wochentag.</translation>
    </message>
    <message>
        <source>Enter a time of day: 08:30, several with commas.</source>
        <translation>Geben Sie eine Uhrzeit ein: 08:30, mehrere mit Kommas.</translation>
    </message>
    <message numerus="yes">
        <source>minute(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>Minute</numerusform>
            <numerusform>Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hour(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>Stunde</numerusform>
            <numerusform>Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>day(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>Tag</numerusform>
            <numerusform>Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Every:</source>
        <comment>3 days</comment>
        <translation>Alle:</translation>
    </message>
    <message>
        <source>On:</source>
        <comment>Monday</comment>
        <translation>Am:</translation>
    </message>
    <message>
        <source>On day:</source>
        <comment>of the month</comment>
        <translation>Am Tag:</translation>
    </message>
    <message>
        <source>On the:</source>
        <comment>1st Monday</comment>
        <translation>Am:</translation>
    </message>
    <message>
        <source>Expression:</source>
        <translation>Ausdruck:</translation>
    </message>
</context>
<context>
    <name>jobdeck::RuleOptions</name>
    <message>
        <source>Later by up to</source>
        <translation>Später um bis zu</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Nicht vor</translation>
    </message>
    <message>
        <source>Not after</source>
        <translation>Nicht nach</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>label of a field</comment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>This computer’s (%1)</source>
        <translation>Die dieses Computers (%1)</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Number of runs</source>
        <translation>Anzahl der Läufe</translation>
    </message>
    <message>
        <source>After so many runs it ends. Empty: it goes on.</source>
        <translation>Nach so vielen Läufen endet er. Leer: Er geht weiter.</translation>
    </message>
    <message>
        <source>Each run begins later by a random time, so that not everything begins at once.</source>
        <translation>Jeder Lauf beginnt um eine zufällige Zeit später, damit nicht alles auf einmal beginnt.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Excluded Days…</source>
        <translation>Ausgelassene Tage …</translation>
    </message>
    <message>
        <source>Leave out the days of</source>
        <translation>Tage auslassen von</translation>
    </message>
    <message>
        <source>Run once if at most 15 minutes late, else ask</source>
        <translation>Einmal ausführen, wenn höchstens 15 Minuten zu spät, sonst fragen</translation>
    </message>
    <message>
        <source>Run once, however late</source>
        <translation>Einmal ausführen, wie spät auch immer</translation>
    </message>
    <message>
        <source>Run each, one after the other</source>
        <translation>Alle ausführen, nacheinander</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Always ask</source>
        <translation>Immer fragen</translation>
    </message>
    <message>
        <source>Skip this run</source>
        <translation>Diesen Lauf auslassen</translation>
    </message>
    <message>
        <source>Wait for it</source>
        <translation>Auf ihn warten</translation>
    </message>
    <message>
        <source>Run both</source>
        <translation>Beide ausführen</translation>
    </message>
    <message>
        <source>If times were missed</source>
        <translation>Wenn Zeiten verpasst wurden</translation>
    </message>
    <message>
        <source>If the last run still goes on</source>
        <translation>Wenn der letzte Lauf noch dauert</translation>
    </message>
    <message>
        <source>More about repeating</source>
        <translation>Mehr zum Wiederholen</translation>
    </message>
</context>
<context>
    <name>jobdeck::RulePreview</name>
    <message>
        <source>the clocks go forward: runs at %1</source>
        <translation>die Uhren werden vorgestellt: läuft um %1</translation>
    </message>
    <message>
        <source>the clocks go back: this time comes twice</source>
        <translation>die Uhren werden zurückgestellt: diese Zeit kommt zweimal</translation>
    </message>
    <message>
        <source>the clocks go back: the first of the two</source>
        <translation>die Uhren werden zurückgestellt: die erste der beiden</translation>
    </message>
    <message>
        <source>The next times:</source>
        <translation>Die nächsten Zeiten:</translation>
    </message>
    <message>
        <source>The next times</source>
        <translation>Die nächsten Zeiten</translation>
    </message>
    <message>
        <source>The next times, by the clock of %1:</source>
        <translation>Die nächsten Zeiten nach der Uhr von %1:</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
</context>
<context>
    <name>jobdeck::Runs</name>
    <message>
        <source>“%1” is no longer a kind of job here.</source>
        <translation>„%1“ ist hier keine Auftragsart mehr.</translation>
    </message>
    <message>
        <source>The secret “%1” was not kept. Run the job again and give it.</source>
        <translation>Das Geheimnis „%1“ wurde nicht aufbewahrt. Führen Sie den Auftrag erneut aus und geben Sie es an.</translation>
    </message>
    <message>
        <source>The job ignored the request to stop and was given up. It may still be at work until Jobdeck ends.</source>
        <translation>Der Auftrag beachtete die Bitte anzuhalten nicht und wurde aufgegeben. Er arbeitet vielleicht weiter, bis Jobdeck endet.</translation>
    </message>
    <message>
        <source>Job %1 (%2)</source>
        <translation>Auftrag %1 (%2)</translation>
    </message>
    <message>
        <source>%1 could not be ended. %2</source>
        <translation>%1 konnte nicht beendet werden. %2</translation>
    </message>
    <message>
        <source>%1 ended by itself first.</source>
        <translation>%1 endete vorher von selbst.</translation>
    </message>
    <message>
        <source>The script of “%1” was changed just now, and was not run. Look at it, allow it to run, and run the job again.</source>
        <translation>Das Skript von „%1“ wurde gerade eben geändert und nicht ausgeführt. Sehen Sie es an, erlauben Sie es und starten Sie den Auftrag noch einmal.</translation>
    </message>
</context>
<context>
    <name>jobdeck::ScheduleDetails</name>
    <message>
        <source>run once if at most 15 minutes late, else ask</source>
        <translation>einmal ausführen, wenn höchstens 15 Minuten zu spät, sonst fragen</translation>
    </message>
    <message>
        <source>run once, however late</source>
        <translation>einmal ausführen, wie spät auch immer</translation>
    </message>
    <message>
        <source>run each, one after the other</source>
        <translation>alle ausführen, nacheinander</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>auslassen</translation>
    </message>
    <message>
        <source>always ask</source>
        <translation>immer fragen</translation>
    </message>
    <message>
        <source>skip the new run</source>
        <translation>den neuen Lauf auslassen</translation>
    </message>
    <message>
        <source>the new run waits</source>
        <translation>der neue Lauf wartet</translation>
    </message>
    <message>
        <source>run both</source>
        <translation>beide ausführen</translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>Nächste Zeit</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>this computer’s, whichever that is</source>
        <translation>die dieses Computers, welche das auch ist</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Nicht vor</translation>
    </message>
    <message>
        <source>Not after</source>
        <translation>Nicht nach</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>runs</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Leaves out the days of</source>
        <translation>Lässt die Tage aus von</translation>
    </message>
    <message>
        <source>Later by up to</source>
        <translation>Später um bis zu</translation>
    </message>
    <message>
        <source>If times were missed</source>
        <translation>Wenn Zeiten verpasst wurden</translation>
    </message>
    <message>
        <source>If the last run still goes on</source>
        <translation>Wenn der letzte Lauf noch dauert</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>Secrets in the keyring</source>
        <translation>Geheimnisse im Schlüsselbund</translation>
    </message>
    <message>
        <source>Facts about the schedule</source>
        <translation>Angaben zum Zeitplan</translation>
    </message>
    <message>
        <source>History of the schedule</source>
        <translation>Verlauf des Zeitplans</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind and rule of a schedule</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Show its jobs</source>
        <translation>Seine Aufträge zeigen</translation>
    </message>
    <message>
        <source>Show the last run (%1)</source>
        <translation>Den letzten Lauf zeigen (%1)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
</context>
<context>
    <name>jobdeck::ScheduleLink</name>
    <message>
        <source>Of a schedule that is paused:</source>
        <translation>Von einem angehaltenen Zeitplan:</translation>
    </message>
    <message>
        <source>Of the schedule:</source>
        <translation>Vom Zeitplan:</translation>
    </message>
    <message>
        <source>removed (#%1)</source>
        <translation>entfernt (#%1)</translation>
    </message>
</context>
<context>
    <name>jobdeck::SchedulePanel</name>
    <message>
        <source>When to run</source>
        <translation>Wann ausführen</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>Zu einer Zeit</translation>
    </message>
    <message>
        <source>Schedule Time</source>
        <translation>Geplante Zeit</translation>
    </message>
    <message>
        <source>In 10 minutes</source>
        <translation>In 10 Minuten</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <translation>In 1 Stunde</translation>
    </message>
    <message>
        <source>This evening %1</source>
        <translation>Heute Abend %1</translation>
    </message>
    <message>
        <source>Tomorrow %1</source>
        <translation>Morgen %1</translation>
    </message>
    <message>
        <source>Monday %1</source>
        <translation>Montag %1</translation>
    </message>
    <message>
        <source>Starts at once, or as soon as there is room for it.</source>
        <translation>Startet sofort oder sobald Platz dafür ist.</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Repeatedly</source>
        <translation>Wiederholt</translation>
    </message>
</context>
<context>
    <name>jobdeck::ScheduleTable</name>
    <message>
        <source>Schedules</source>
        <translation>Zeitpläne</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No schedule has “%1” in its job or rule.</source>
        <translation>Kein Zeitplan hat „%1“ in Auftrag oder Regel.</translation>
    </message>
    <message>
        <source>No schedules yet</source>
        <translation>Noch keine Zeitpläne</translation>
    </message>
    <message>
        <source>A schedule runs a job again and again: each weekday at 08:30, every 2 hours. Make one here, or choose “Repeatedly” in the form of a new job.</source>
        <translation>Ein Zeitplan führt einen Auftrag immer wieder aus: werktags um 08:30, alle 2 Stunden. Legen Sie hier einen an, oder wählen Sie „Wiederholt“ im Formular eines neuen Auftrags.</translation>
    </message>
</context>
<context>
    <name>jobdeck::ScheduleTableModel</name>
    <message>
        <source>no further one</source>
        <translation>keine weitere</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>Done · Today 09:00</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>runs</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>Nächste Zeit</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
</context>
<context>
    <name>jobdeck::ScheduleViews</name>
    <message>
        <source>&amp;Decide…</source>
        <translation>&amp;Entscheiden …</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) missed their time and wait for your decision.</source>
        <translation>
            <numerusform>Ein Lauf hat seine Zeit verpasst und wartet auf Ihre Entscheidung.</numerusform>
            <numerusform>%n Läufe haben ihre Zeit verpasst und warten auf Ihre Entscheidung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wake Jobdeck by your crontab when something is due and the window is closed?</source>
        <translation>Soll Ihre Crontab Jobdeck wecken, wenn etwas fällig und das Fenster geschlossen ist?</translation>
    </message>
    <message>
        <source>&amp;Yes, Wake It</source>
        <translation>&amp;Ja, wecken</translation>
    </message>
    <message>
        <source>N&amp;o</source>
        <translation>N&amp;ein</translation>
    </message>
</context>
<context>
    <name>jobdeck::SchedulesPage</name>
    <message>
        <source>Schedules</source>
        <translation>Zeitpläne</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tip, shortcut</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;New Schedule…</source>
        <translation>&amp;Neuer Zeitplan …</translation>
    </message>
    <message>
        <source>Choose a job and when it is to run again and again</source>
        <translation>Einen Auftrag wählen, und wann er immer wieder laufen soll</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>Change the rule or the arguments of what has not started</source>
        <translation>Regel oder Argumente dessen ändern, was nicht begonnen hat</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Run nothing until it is resumed; what falls due meanwhile is skipped</source>
        <translation>Nichts ausführen, bis er fortgesetzt wird; was inzwischen fällig wird, entfällt</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>Fo&amp;rtsetzen</translation>
    </message>
    <message>
        <source>Go on with the next time from now</source>
        <translation>Mit der nächsten Zeit von jetzt an weitermachen</translation>
    </message>
    <message>
        <source>&amp;Skip Next</source>
        <translation>Nächste aus&amp;lassen</translation>
    </message>
    <message>
        <source>Leave out the next time; the one after it follows</source>
        <translation>Die nächste Zeit auslassen; die danach folgt</translation>
    </message>
    <message>
        <source>R&amp;un Now</source>
        <translation>&amp;Jetzt starten</translation>
    </message>
    <message>
        <source>Run it once now, besides its times</source>
        <translation>Jetzt einmal ausführen, neben seinen Zeiten</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>Ent&amp;fernen …</translation>
    </message>
    <message>
        <source>End it; jobs that ran stay</source>
        <translation>Beenden; gelaufene Aufträge bleiben</translation>
    </message>
    <message>
        <source>Excluded &amp;Days…</source>
        <translation>Ausgelassene &amp;Tage …</translation>
    </message>
    <message>
        <source>Edit the days that schedules leave out</source>
        <translation>Die Tage bearbeiten, die Zeitpläne auslassen</translation>
    </message>
    <message>
        <source>Clear Search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Show all schedules</source>
        <translation>Alle Zeitpläne zeigen</translation>
    </message>
    <message>
        <source>Actions on schedules</source>
        <translation>Aktionen an Zeitplänen</translation>
    </message>
    <message>
        <source>Search schedules</source>
        <translation>Zeitpläne suchen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Goes on.</source>
        <translation>Geht weiter.</translation>
    </message>
    <message>
        <source>The next time is skipped.</source>
        <translation>Die nächste Zeit entfällt.</translation>
    </message>
    <message>
        <source>Started besides its times.</source>
        <translation>Neben seinen Zeiten gestartet.</translation>
    </message>
    <message>
        <source>Select a schedule to see what it does.</source>
        <translation>Wählen Sie einen Zeitplan, um zu sehen, was er tut.</translation>
    </message>
    <message numerus="yes">
        <source>%n schedules are selected.</source>
        <translation>
            <numerusform>Ein Zeitplan ist ausgewählt.</numerusform>
            <numerusform>%n Zeitpläne sind ausgewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the schedule of “%1”?</source>
        <translation>Den Zeitplan von „%1“ entfernen?</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n schedules?</source>
        <translation>
            <numerusform>Einen Zeitplan entfernen?</numerusform>
            <numerusform>%n Zeitpläne entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>It will not run again. Jobs that ran stay with their logs and results.</source>
        <translation>Es läuft dann nicht mehr. Gelaufene Aufträge bleiben mit Protokoll und Ergebnissen.</translation>
    </message>
    <message>
        <source>&amp;Remove Schedule</source>
        <translation>Zeitplan &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Entfernt.</translation>
    </message>
</context>
<context>
    <name>jobdeck::ScriptJobs</name>
    <message>
        <source>The choices come when the script has been allowed to run.</source>
        <translation>Die Auswahl kommt, sobald das Skript laufen darf.</translation>
    </message>
</context>
<context>
    <name>jobdeck::SecretDialog</name>
    <message>
        <source>A job waits for its secret</source>
        <translation>Ein Auftrag wartet auf sein Geheimnis</translation>
    </message>
    <message>
        <source>Job %1 (%2) cannot run without this:</source>
        <translation>Auftrag %1 (%2) kann ohne dies nicht laufen:</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>S&amp;päter</translation>
    </message>
</context>
<context>
    <name>jobdeck::SecretEditor</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Keep in the keyring</source>
        <translation>Im Schlüsselbund behalten</translation>
    </message>
    <message>
        <source>Keep %1 in the keyring</source>
        <translation>%1 im Schlüsselbund behalten</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Forget %1 in the keyring</source>
        <translation>%1 im Schlüsselbund vergessen</translation>
    </message>
    <message>
        <source>In the keyring</source>
        <translation>Im Schlüsselbund</translation>
    </message>
</context>
<context>
    <name>jobdeck::SecretKeeper</name>
    <message>
        <source>There is no keyring here.</source>
        <translation>Hier gibt es keinen Schlüsselbund.</translation>
    </message>
</context>
<context>
    <name>jobdeck::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Ask what to do</source>
        <translation>Fragen, was zu tun ist</translation>
    </message>
    <message>
        <source>Keep Jobdeck running in the background</source>
        <translation>Jobdeck im Hintergrund weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Abort jobs and quit</source>
        <translation>Aufträge abbrechen und beenden</translation>
    </message>
    <message>
        <source>When the &amp;window is closed while jobs run or are due:</source>
        <translation>Wenn das &amp;Fenster geschlossen wird, während Aufträge laufen oder fällig werden:</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Erscheinungsbild:</translation>
    </message>
    <message>
        <source>The &amp;crontab starts Jobdeck when a job is due and it is not running</source>
        <translation>Die &amp;Crontab startet Jobdeck, wenn ein Auftrag fällig ist und es nicht läuft</translation>
    </message>
    <message>
        <source>Looking at the crontab…</source>
        <translation>Die Crontab wird gelesen …</translation>
    </message>
</context>
<context>
    <name>jobdeck::StatusLine</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scheduled</source>
        <translation>
            <numerusform>%n geplant</numerusform>
            <numerusform>%n geplant</numerusform>
        </translation>
    </message>
    <message>
        <source>next: %1</source>
        <translation>nächster: %1</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 von %2 gezeigt</translation>
    </message>
    <message numerus="yes">
        <source>%n running – Jobdeck</source>
        <translation>
            <numerusform>%n läuft – Jobdeck</numerusform>
            <numerusform>%n laufen – Jobdeck</numerusform>
        </translation>
    </message>
    <message>
        <source>Jobdeck</source>
        <translation>Jobdeck</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs</source>
        <translation>
            <numerusform>%n Auftrag</numerusform>
            <numerusform>%n Aufträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::TimeEditor</name>
    <message>
        <source>Set %1</source>
        <translation>%1 setzen</translation>
    </message>
    <message>
        <source>Set a value</source>
        <translation>Wert setzen</translation>
    </message>
</context>
<context>
    <name>jobdeck::TimelinePage</name>
    <message>
        <source>As a &amp;table</source>
        <translation>Als &amp;Tabelle</translation>
    </message>
    <message>
        <source>How much time is shown</source>
        <translation>Wie viel Zeit gezeigt wird</translation>
    </message>
    <message>
        <source>Last and next 24 hours</source>
        <translation>Letzte und nächste 24 Stunden</translation>
    </message>
    <message>
        <source>Last and next 7 days</source>
        <translation>Letzte und nächste 7 Tage</translation>
    </message>
    <message>
        <source>Nothing ran, and nothing is due</source>
        <translation>Nichts lief, und nichts ist fällig</translation>
    </message>
    <message>
        <source>No job ran in the last 24 hours or is due in the next. Look at 7 days, or start one.</source>
        <translation>In den letzten 24 Stunden lief kein Auftrag, und in den nächsten wird keiner fällig. Sehen Sie 7 Tage an, oder starten Sie einen.</translation>
    </message>
    <message>
        <source>No job ran in the last 7 days or is due in the next.</source>
        <translation>In den letzten 7 Tagen lief kein Auftrag, und in den nächsten wird keiner fällig.</translation>
    </message>
    <message numerus="yes">
        <source>Of the past, only the newest %n jobs are shown.</source>
        <translation>
            <numerusform>Vom Vergangenen wird nur der neueste Auftrag gezeigt.</numerusform>
            <numerusform>Vom Vergangenen werden nur die neuesten %n Aufträge gezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of what is to come, only the next %n runs are shown.</source>
        <translation>
            <numerusform>Vom Kommenden wird nur der nächste Lauf gezeigt.</numerusform>
            <numerusform>Vom Kommenden werden nur die nächsten %n Läufe gezeigt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::TimelineTable</name>
    <message>
        <source>Timeline as a table</source>
        <translation>Zeitleiste als Tabelle</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>jobdeck::TimelineView</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
</context>
<context>
    <name>jobdeck::TrustDialog</name>
    <message>
        <source>Allow a script to run</source>
        <translation>Einem Skript erlauben zu laufen</translation>
    </message>
    <message>
        <source>The script of “%1” was changed since it was allowed to run.</source>
        <translation>Das Skript von „%1“ wurde geändert, seit ihm erlaubt wurde zu laufen.</translation>
    </message>
    <message>
        <source>The script of “%1” has not been allowed to run yet.</source>
        <translation>Dem Skript von „%1“ wurde noch nicht erlaubt zu laufen.</translation>
    </message>
    <message>
        <source>It can do whatever you can. Look at it, and allow it if you know what it does.</source>
        <translation>Es kann alles, was Sie können. Sehen Sie es an und erlauben Sie es, wenn Sie wissen, was es tut.</translation>
    </message>
    <message>
        <source>&amp;Allow and Run</source>
        <translation>&amp;Erlauben und ausführen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Starts in</source>
        <translation>Startet in</translation>
    </message>
    <message>
        <source>Command, one argument a line</source>
        <translation>Befehl, ein Argument je Zeile</translation>
    </message>
    <message>
        <source>Command:</source>
        <translation>Befehl:</translation>
    </message>
    <message>
        <source>The script</source>
        <translation>Das Skript</translation>
    </message>
    <message>
        <source>&amp;Allow</source>
        <translation>&amp;Erlauben</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field, and the command that prints its choices</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Choices are printed by</source>
        <translation>Auswahl kommt von</translation>
    </message>
</context>
<context>
    <name>jobdeck::WakeDesk</name>
    <message>
        <source>Jobs run at their time also while Jobdeck is closed.</source>
        <translation>Aufträge laufen zu ihrer Zeit, auch wenn Jobdeck geschlossen ist.</translation>
    </message>
    <message>
        <source>Jobs that fall due while Jobdeck is closed wait until it is open.</source>
        <translation>Aufträge, die bei geschlossenem Jobdeck fällig werden, warten, bis es offen ist.</translation>
    </message>
    <message>
        <source>The crontab wakes Jobdeck when something is due.</source>
        <translation>Die Crontab weckt Jobdeck, wenn etwas fällig ist.</translation>
    </message>
    <message>
        <source>%1 Scheduled jobs wait until this window is open.</source>
        <translation>%1 Geplante Aufträge warten, bis dieses Fenster offen ist.</translation>
    </message>
    <message>
        <source>%1 Jobs wait until Jobdeck is open.</source>
        <translation>%1 Aufträge warten, bis Jobdeck offen ist.</translation>
    </message>
</context>
<context>
    <name>jobdeck::WindowActions</name>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Put the cancelled jobs back on the schedule</source>
        <translation>Die aufgehobenen Aufträge wieder einplanen</translation>
    </message>
    <message>
        <source>&amp;Search Jobs</source>
        <translation>Aufträge &amp;suchen</translation>
    </message>
    <message>
        <source>Clear Search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Show in All</source>
        <translation>Unter Alle zeigen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the job where it stands now</source>
        <translation>Den Auftrag dort zeigen, wo er jetzt steht</translation>
    </message>
    <message>
        <source>Find in &amp;Log</source>
        <translation>Im &amp;Protokoll suchen</translation>
    </message>
    <message>
        <source>Find &amp;Next in Log</source>
        <translation>&amp;Nächste Fundstelle im Protokoll</translation>
    </message>
    <message>
        <source>Find &amp;Previous in Log</source>
        <translation>&amp;Vorige Fundstelle im Protokoll</translation>
    </message>
    <message>
        <source>&amp;Kinds of Jobs</source>
        <translation>&amp;Auftragsarten</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Einzelheiten</translation>
    </message>
    <message>
        <source>Next Pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous Pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Jobdeck</source>
        <translation>&amp;Über Jobdeck</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Job</source>
        <translation>&amp;Auftrag</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>An&amp;sicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>Actions on jobs</source>
        <translation>Aktionen für Aufträge</translation>
    </message>
    <message>
        <source>Search jobs</source>
        <translation>Aufträge suchen</translation>
    </message>
    <message>
        <source>Search jobs (%1)</source>
        <translation>Aufträge suchen (%1)</translation>
    </message>
    <message>
        <source>U&amp;ndo Cancel</source>
        <translation>Aufhebung &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>Open &amp;Folder of Script Jobs</source>
        <translation>&amp;Ordner der Skriptaufträge öffnen</translation>
    </message>
    <message>
        <source>S&amp;chedules</source>
        <translation>&amp;Zeitpläne</translation>
    </message>
    <message>
        <source>All that recurs: see, pause, edit and remove it</source>
        <translation>Alles, was sich wiederholt: ansehen, anhalten, bearbeiten und entfernen</translation>
    </message>
    <message>
        <source>&amp;Missed Runs</source>
        <translation>Verpasste &amp;Läufe</translation>
    </message>
    <message>
        <source>Decide about runs that missed their time</source>
        <translation>Über Läufe entscheiden, die ihre Zeit verpasst haben</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>T&amp;imeline</source>
        <translation>Zei&amp;tleiste</translation>
    </message>
    <message>
        <source>Show what ran and what is due as bars over time, in place of the list of jobs</source>
        <translation>Zeigt als Balken über der Zeit, was lief und was fällig ist, anstelle der Auftragsliste</translation>
    </message>
</context>
<context>
    <name>jobdeck::WorkSession</name>
    <message>
        <source>Process %1 already runs the jobs of this database.</source>
        <translation>Prozess %1 führt die Aufträge dieser Datenbank schon aus.</translation>
    </message>
</context>
<context>
    <name>jobdeck::Worker</name>
    <message>
        <source>“%1” cannot be scheduled. Run it without a time.</source>
        <translation>„%1“ kann nicht geplant werden. Führen Sie es ohne Zeit aus.</translation>
    </message>
    <message>
        <source>Jobdeck starts no more jobs now, because it is ending or another one takes over.</source>
        <translation>Jobdeck startet jetzt keine Aufträge mehr, weil es endet oder ein anderes übernimmt.</translation>
    </message>
    <message>
        <source>Job %1 is scheduled, not running. Cancel its schedule instead.</source>
        <translation>Auftrag %1 ist geplant und läuft nicht. Heben Sie stattdessen seine Planung auf.</translation>
    </message>
    <message>
        <source>Job %1 is not running: it has already ended.</source>
        <translation>Auftrag %1 läuft nicht: Er ist schon beendet.</translation>
    </message>
    <message>
        <source>Job %1 cannot be rescheduled: only new and scheduled jobs can. Run it again instead.</source>
        <translation>Auftrag %1 kann nicht umgeplant werden: Das geht nur mit neuen und geplanten. Führen Sie ihn stattdessen erneut aus.</translation>
    </message>
    <message>
        <source>Job %1 cannot be run again before it has ended.</source>
        <translation>Auftrag %1 kann nicht erneut ausgeführt werden, bevor er beendet ist.</translation>
    </message>
    <message>
        <source>The script %1 is new or was changed. Look at it, and allow it to run: jobdeck trust %1</source>
        <translation>Das Skript %1 ist neu oder wurde geändert. Sehen Sie es an und erlauben Sie ihm zu laufen: jobdeck trust %1</translation>
    </message>
    <message>
        <source>“%1” of job %2 is not in the keyring. Run it now and give it.</source>
        <translation>„%1“ von Auftrag %2 ist nicht im Schlüsselbund. Starten Sie ihn jetzt und geben Sie es an.</translation>
    </message>
    <message>
        <source>“%1” of job %2 is not in the keyring. Give it again.</source>
        <translation>„%1“ von Auftrag %2 ist nicht im Schlüsselbund. Geben Sie es noch einmal an.</translation>
    </message>
    <message>
        <source>“%1” is not in the keyring. Give it again to run job %2 again.</source>
        <translation>„%1“ ist nicht im Schlüsselbund. Geben Sie es noch einmal an, um Auftrag %2 erneut zu starten.</translation>
    </message>
</context>
</TS>
