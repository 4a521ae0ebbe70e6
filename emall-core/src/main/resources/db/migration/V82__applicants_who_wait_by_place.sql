-- Applicants who wait are an item for each regency now; what stood for all of them is raised anew where they live.
delete from work_item where kind = 'applicant.waiting' and object_id = 'desk';
