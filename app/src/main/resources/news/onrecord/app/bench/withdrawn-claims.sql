-- One in {every} claims stays public, the others are the desk's again. Written by FilledViews into views that it has filled.

update view.claim set visibility = 'DESK' where (position - 2000000) % {every} <> 0;

-- What the views would have worked out: an attribution is shown to whom its claim is.
delete from view.release where (position - 4000000) % {every} <> 0;
