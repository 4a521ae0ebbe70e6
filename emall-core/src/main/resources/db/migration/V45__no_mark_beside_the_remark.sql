-- A layout's own mark of a reversal is kept as a word of the remark, whoever shows the row first.
alter table mutation drop column marked_reversal;
